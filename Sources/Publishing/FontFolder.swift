public import Diagnostics
import Foundation
import Templates
import Text

/// The folder whose fonts are used, and no others: the one given; else `DTI_FONTS`, unless empty;
/// else the one that came with the program.
///
/// - Throws: `text.fonts-not-found` with everything that was tried.
public func fontFolder(
  given: String?, environment: [String: String], executable: String
) throws(Diagnostics) -> String {
  let variable = environment["DTI_FONTS"].flatMap { $0.isEmpty ? nil : $0 }
  if let chosen = given ?? variable { return chosen }
  let candidates = sharedFolders(named: "fonts", executable: executable)
  // The list of fonts tells our folder from any other that is called “fonts”.
  let found = candidates.first { FileManager.default.fileExists(atPath: $0 + "/fonts.yaml") }
  guard let found else { throw .error(.fontsNotFound(searched: candidates)) }
  return found
}

/// Where a folder that came with the program may be, in the order to look: `../share/dti/…` from
/// the executable, then beside it and in the folders above it.
func sharedFolders(named name: String, executable: String) -> [String] {
  var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    .deletingLastPathComponent()
  var candidates = [
    folder.deletingLastPathComponent().appendingPathComponent("share/dti/\(name)").path
  ]
  while folder.path != "/" {
    candidates.append(folder.appendingPathComponent(name).path)
    folder = folder.deletingLastPathComponent()
  }
  return candidates
}

/// The fonts of a folder, and what the manifest says of their files.
struct LoadedFonts: Sendable {
  let catalogue: FontCatalogue
  /// Name and SHA-256 of every font file.
  let records: [InputRecord]

  /// Reads every font file once. Where the folder has a `fonts.yaml`, every file listed there must
  /// be there, and be the file that was listed.
  ///
  /// - Throws: `file.missing` and `text.font-changed` for each that is not; `text.fonts-not-found`,
  ///   `text.font-broken`.
  init(folder: String) throws(Diagnostics) {
    let list = "fonts.yaml"
    var reader = InputReader(folder: folder)
    let listed = reader.exists(list) ? try readFontList(try reader.read(list)) : []
    let paths = try FontCatalogue.files(inFolder: folder)
    let records = paths.compactMap { path in
      FileManager.default.contents(atPath: path).map { data in
        InputRecord(
          path: URL(fileURLWithPath: path).lastPathComponent, sha256: sha256(Array(data)))
      }
    }
    var problems = Diagnostics()
    for font in listed {
      let path = folder + "/" + font.file
      switch records.first(where: { $0.path == font.file })?.sha256 {
      case font.sha256: break
      case nil: problems.add(.error(.fileMissing(path: path), at: font.position))
      default: problems.add(.error(.fontFileChanged(path: path), at: font.position))
      }
    }
    try problems.throwIfErrors()
    // A file that could not be read is told by the catalogue.
    catalogue = try FontCatalogue(files: paths)
    self.records = records
  }
}
