public import Diagnostics
import Foundation
import Scoring

/// Makes a template folder to start from: a copy of the starter that came with the program, for
/// this province and year.
///
/// - Parameters:
///   - path: As the user named it; nothing but an empty folder may be there.
///   - province: Takes the place of “Tên tỉnh”, also in capitals.
///   - year: 2000...2100; takes the place of 2025.
///   - executable: The program's own path, from which the starter is looked for.
/// - Returns: The files made, relative to the folder, sorted.
/// - Throws: `output.not-empty`, `starter.not-found`, `output.unwritable`.
public func makeStarter(
  at path: String, province: String, year: Int, executable: String
) throws(Diagnostics) -> [String] {
  let files = FileManager.default
  let isNew = !files.fileExists(atPath: path)
  if !isNew,
    (try? files.contentsOfDirectory(atPath: path))?.isEmpty != true
  {
    throw .error(.outputNotEmpty(path: path))
  }
  let candidates = sharedFolders(named: "templates", executable: executable)
  let found = candidates.first { files.fileExists(atPath: $0 + "/starter/template.yaml") }
  guard let templates = found else { throw .error(.starterNotFound(searched: candidates)) }
  let words = [
    ("Tên tỉnh", province), ("TÊN TỈNH", province.uppercased()), ("2025", String(year)),
    // Beside the starter in the templates folder, but below a template of one's own.
    ("$schema=../schema/", "$schema=schema/"),
  ]
  func filled(_ text: String) -> String {
    words.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
  do {
    var contents: [String: Data] = [:]
    for name in try files.subpathsOfDirectory(atPath: templates + "/starter") {
      guard let data = files.contents(atPath: "\(templates)/starter/\(name)") else { continue }
      contents[filled(name)] = Data(filled(String(decoding: data, as: UTF8.self)).utf8)
    }
    for name in try files.contentsOfDirectory(atPath: templates + "/schema") {
      contents["schema/" + name] = files.contents(atPath: "\(templates)/schema/\(name)")
    }
    let folder = URL(fileURLWithPath: path)
    for (name, data) in contents.sorted(by: { $0.key < $1.key }) {
      let file = folder.appendingPathComponent(name)
      try files.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file, options: .withoutOverwriting)
    }
    return contents.keys.sorted()
  } catch {
    // An empty folder was the user's own.
    if isNew { try? files.removeItem(atPath: path) }
    throw .error(.outputUnwritable(path: path, reason: error.reason(at: path)))
  }
}

/// Whether a folder of results can be called after the province: it needs a letter or digit, and
/// stands in a line of YAML as it is.
public func canNameProvince(_ name: String) -> Bool {
  !slug(name).isEmpty && !name.contains { $0.isNewline || ":#\"'{}[]&*!|>%@`".contains($0) }
}
