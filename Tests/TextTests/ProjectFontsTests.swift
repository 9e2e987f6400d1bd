import Foundation
import Scene
import TestSupport
import Testing
import Text

/// The files in `fonts/` are those that `fonts.yaml` names, and hold every letter needed.
@Suite struct ProjectFontsTests {
  /// `file` and one other key of each entry of `fonts.yaml`, which has one `key: value` a line.
  private func entries(_ key: String) throws -> [(file: String, value: String)] {
    let yaml = try String(contentsOfFile: repository + "/fonts/fonts.yaml", encoding: .utf8)
    func values(_ key: String) -> [String] {
      yaml.split(separator: "\n").compactMap { line in
        let line = line.drop { $0 == " " || $0 == "-" }
        guard line.hasPrefix(key + ": ") else { return nil }
        return String(line.dropFirst(key.count + 2))
      }
    }
    let files = values("file")
    let found = values(key)
    try #require(files.count == found.count)
    return Array(zip(files, found))
  }

  @Test func checksumsAreThoseListed() throws {
    let entries = try entries("sha256")
    let paths = entries.map { repository + "/fonts/" + $0.file }
    let sums = try run("sha256sum", paths).text.split(separator: "\n").map { $0.prefix(64) }
    #expect(sums.elementsEqual(entries.map { $0.value[...] }))
    #expect(
      try FontCatalogue.files(inFolder: repository + "/fonts") == paths.sorted(),
      "every font in the folder is listed")
  }

  @Test func stylesAreThoseListed() throws {
    let catalogue = try projectFonts()
    for (key, value) in [
      ("family", \FontFaceFacts.family), ("weight", \.weight), ("style", \.style),
    ] {
      for entry in try entries(key) {
        let face = try #require(catalogue.faces.first { $0.path.hasSuffix("/" + entry.file) })
        let facts = FontFaceFacts(
          family: face.family, weight: "\(face.weight)", style: face.isItalic ? "italic" : "normal")
        #expect(facts[keyPath: value] == entry.value, "\(entry.file)")
      }
    }
  }

  private struct FontFaceFacts {
    let family: String
    let weight: String
    let style: String
  }

  /// Composed here from vowel and tone, so that the list owes nothing to the fonts.
  private var vietnameseLetters: String {
    var letters = "đĐ"
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
      for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
        letters += (String(vowel) + tone).precomposedStringWithCanonicalMapping
      }
    }
    return letters
  }

  @Test func everyFontHasEveryLetter() throws {
    let letters = vietnameseLetters
    #expect(letters.unicodeScalars.count == 2 + 24 * 6, "each letter is one scalar in NFC")
    let catalogue = try projectFonts()
    let shaper = HarfBuzzShaper(catalogue: catalogue)
    for face in catalogue.faces {
      let style = FontStyle(family: face.family, weight: face.weight, isItalic: face.isItalic)
      let run = try shaper.shape(letters + "“”‘’–—…≥≤−×%‰·", in: style)
      #expect(run.font == face)
    }
  }

  /// Figures stand under each other without further ado.
  @Test func digitsHaveOneWidth() throws {
    let catalogue = try projectFonts()
    let shaper = HarfBuzzShaper(catalogue: catalogue)
    for face in catalogue.faces {
      let style = FontStyle(family: face.family, weight: face.weight, isItalic: face.isItalic)
      let widths = try "0123456789".map { try shaper.shape(String($0), in: style).advance }
      #expect(Set(widths).count == 1, "\(style)")
    }
  }
}
