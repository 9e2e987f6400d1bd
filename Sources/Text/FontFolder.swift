public import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FontCatalogue {
  /// The font files of a folder (`.ttf` and `.otf`, in any case), sorted by name; folders in it
  /// are not entered.
  ///
  /// - Throws: `text.fonts-not-found` when the folder cannot be read or holds no font.
  public static func files(inFolder folder: String) throws(Diagnostics) -> [String] {
    var names: [String] = []
    if let stream = opendir(folder) {
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let ending = name.suffix(4).lowercased()
        if !name.hasPrefix("."), ending == ".ttf" || ending == ".otf" { names.append(name) }
      }
    }
    guard !names.isEmpty else { throw .error(.fontsNotFound(searched: [folder])) }
    let separator = folder.hasSuffix("/") ? "" : "/"
    return names.sorted().map { folder + separator + $0 }
  }
}
