import Diagnostics
import Scene
import TestSupport
import Testing
import Text

@Suite struct FontCatalogueTests {
  let fonts = repository + "/fonts/"

  /// Roboto Medium calls itself the family “Roboto Medium” for old programs; the typographic
  /// family counts.
  @Test func facesAreReadFromTheFilesAndSorted() throws {
    let faces = try projectFonts().faces.map {
      "\($0.family) \($0.weight)\($0.isItalic ? " italic" : "") \($0.unitsPerEm)"
    }
    #expect(
      faces == [
        "Liberation Serif 400 2048", "Liberation Serif 400 italic 2048",
        "Liberation Serif 700 2048", "Liberation Serif 700 italic 2048",
        "Roboto 400 2048", "Roboto 500 2048", "Roboto 700 2048",
      ])
  }

  @Test func orderOfFilesMakesNoDifference() throws {
    let files = try FontCatalogue.files(inFolder: fonts)
    let backwards = try FontCatalogue(files: files.reversed())
    #expect(try FontCatalogue(files: files) == backwards)
  }

  @Test func nearestWeightIsTaken() throws {
    let catalogue = try projectFonts()
    func weight(for wanted: Int, in family: String) throws -> Int {
      try catalogue.face(for: FontStyle(family: family, weight: wanted)).weight
    }
    #expect(try weight(for: 500, in: "Roboto") == 500)
    #expect(try weight(for: 900, in: "Roboto") == 700)
    #expect(try weight(for: 600, in: "Roboto") == 500, "of two equally near, the lighter")
    #expect(try weight(for: 500, in: "Liberation Serif") == 400)
  }

  @Test func unknownFamilyNamesThoseThereAre() throws {
    let catalogue = try projectFonts()
    let expected = Diagnostics.error(
      .unknownFont(
        family: "Times New Roman", weight: 400, italic: false,
        available: ["Liberation Serif", "Roboto"]))
    #expect(throws: expected) {
      try catalogue.face(for: FontStyle(family: "Times New Roman"))
    }
  }

  @Test func slantIsNeverReplaced() throws {
    let catalogue = try projectFonts()
    let expected = Diagnostics.error(
      .unknownFont(
        family: "Roboto", weight: 400, italic: true,
        available: ["Roboto 400", "Roboto 500", "Roboto 700"]))
    #expect(throws: expected) {
      try catalogue.face(for: FontStyle(family: "Roboto", isItalic: true))
    }
  }

  @Test func brokenFilesAreAllNamed() throws {
    let readme = fonts + "README.md"
    let expected = Diagnostics(
      ["/no/such.ttf", readme].map { .error(.fontFileBroken(path: $0)) })
    #expect(throws: expected) {
      try FontCatalogue(files: ["/no/such.ttf", fonts + "Roboto-Bold.ttf", readme])
    }
  }

  @Test func folderWithoutFontsIsAnError() throws {
    for folder in ["/no/such/folder", repository + "/Sources"] {
      #expect(throws: Diagnostics.error(.fontsNotFound(searched: [folder]))) {
        try FontCatalogue.files(inFolder: folder)
      }
    }
  }
}
