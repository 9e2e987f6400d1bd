public import Diagnostics
import Foundation
import Scene
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
