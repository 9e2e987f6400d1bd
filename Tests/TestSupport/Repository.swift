public import Diagnostics
public import Text

/// The folder of the package, as the compiler saw it: tests run where they were built.
public let repository: String = {
  let parts = #filePath.split(separator: "/").dropLast(3)
  return "/" + parts.joined(separator: "/")
}()

/// The fonts that come with the program.
public func projectFonts() throws(Diagnostics) -> FontCatalogue {
  try FontCatalogue(files: FontCatalogue.files(inFolder: repository + "/fonts"))
}
