public import Diagnostics
import Foundation
import Scene
import Templates
import Text

/// The folder whose fonts are used, and no others: the one given; else `DTI_FONTS`, unless empty;
/// else `../share/dti/fonts` from the executable; else `fonts` beside it or in a folder above it.
///
/// - Throws: `text.fonts-not-found` with everything that was tried.
public func fontFolder(
  given: String?, environment: [String: String], executable: String
) throws(Diagnostics) -> String {
  let variable = environment["DTI_FONTS"].flatMap { $0.isEmpty ? nil : $0 }
  if let chosen = given ?? variable { return chosen }
  var candidates: [String] = []
  var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    .deletingLastPathComponent()
  candidates.append(
    folder.deletingLastPathComponent().appendingPathComponent("share/dti/fonts").path)
  while folder.path != "/" {
    candidates.append(folder.appendingPathComponent("fonts").path)
    folder = folder.deletingLastPathComponent()
  }
  // The list of fonts tells our folder from any other that is called “fonts”.
  let found = candidates.first { FileManager.default.fileExists(atPath: $0 + "/fonts.yaml") }
  guard let found else { throw .error(.fontsNotFound(searched: candidates)) }
  return found
}

/// The fonts of a folder, after a look at `fonts.yaml`, where the folder has one: every file listed
/// there must be there, and be the file that was listed.
///
/// - Throws: `file.missing` and `text.font-changed` for each that is not; `text.fonts-not-found`,
///   `text.font-broken`.
func catalogue(ofFonts folder: String) throws(Diagnostics) -> FontCatalogue {
  let list = folder + "/fonts.yaml"
  if FileManager.default.fileExists(atPath: list) {
    var reader = InputReader(folder: folder)
    var problems = Diagnostics()
    for font in try readFontList(try reader.read("fonts.yaml")) {
      let path = folder + "/" + font.file
      if let data = FileManager.default.contents(atPath: path) {
        if sha256(Array(data)) != font.sha256 {
          problems.add(.error(.fontFileChanged(path: path), at: font.position))
        }
      } else {
        problems.add(.error(.fileMissing(path: path), at: font.position))
      }
    }
    try problems.throwIfErrors()
  }
  return try FontCatalogue(files: try FontCatalogue.files(inFolder: folder))
}

/// Name and SHA-256 of every font file, for the manifest.
func fontRecords(of catalogue: FontCatalogue) throws(Diagnostics) -> [InputRecord] {
  var records: [InputRecord] = []
  for face in catalogue.faces {
    guard let data = FileManager.default.contents(atPath: face.path) else {
      throw .error(.fontFileBroken(path: face.path))
    }
    let name = URL(fileURLWithPath: face.path).lastPathComponent
    records.append(InputRecord(path: name, sha256: sha256(Array(data))))
  }
  return records
}
