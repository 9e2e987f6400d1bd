import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// What `press.yaml` makes, in small sizes.
@Suite struct PressPackTests {
  private func folder(_ name: String, press: String) throws -> SampleFolder {
    let folder = try SampleFolder(name)
    for file in ["charts.yaml", "sheet.yaml", "annex.yaml", "decision.yaml"] {
      try? folder.remove(file)
    }
    try folder.write(press, as: "press.yaml")
    return folder
  }

  private func files(
    _ folder: SampleFolder, outlinesText: Bool = false
  ) async throws -> [String: Data] {
    let target = Target()
    let publication = try await Publishing.publish(
      Project(folder: folder.path),
      options: PublishingOptions(
        output: target.output(), fontFolder: repository + "/fonts", workers: 2,
        outlinesText: outlinesText))
    return try contents(of: publication.folder).filter { $0.key.hasPrefix("press/") }
  }

  @Test func filesOfEachSize() async throws {
    let folder = try folder(
      "yen-bai", press: "sizes: [600x400, 90x70mm@100]\ngraphics: [{kind: topAndBottom}]\n")
    let files = try await files(folder)
    let name = "press/so-ban-nganh-top-bottom"
    let sizes = ["600x400", "90x70mm-100dpi"]
    #expect(
      files.keys.sorted()
        == (sizes.flatMap { size in ["pdf", "png", "svg"].map { "\(name)-\(size).\($0)" } }
        + ["press/article.md", "\(name).txt"]).sorted())
    let picture = try #require(files["\(name)-600x400.png"])
    #expect(try PNGImage(decoding: Array(picture)).width == 600)
    // 90 mm are 354,3 pixels.
    let print = try #require(files["\(name)-90x70mm-100dpi.png"])
    #expect(try PNGImage(decoding: Array(print)).width == 354)
    let text = String(decoding: try #require(files["\(name).txt"]), as: UTF8.self)
    #expect(text.contains("Đứng đầu: Sở Thông tin và Truyền thông (89,53%)"))
    #expect(!text.contains("minh họa"))
  }

  @Test func outlinesHaveNoText() async throws {
    let folder = try folder(
      "yen-bai", press: "sizes: [600x400]\ngraphics: [{kind: topAndBottom}]\n")
    let name = "press/so-ban-nganh-top-bottom-600x400.svg"
    let plain = String(decoding: try #require(try await files(folder)[name]), as: UTF8.self)
    let drawn = String(
      decoding: try #require(try await files(folder, outlinesText: true)[name]), as: UTF8.self)
    #expect(plain.contains("<text"))
    #expect(!drawn.contains("<text"))
    #expect(drawn.contains("<title"))
  }

  @Test func everythingMadeUpSaysSo() async throws {
    let folder = try folder(
      "bac-kan", press: "sizes: [600x400]\ngraphics: [{kind: levels, blocksTogether: true}]\n")
    let files = try await files(folder)
    for (name, data) in files where name.hasSuffix("txt") || name.hasSuffix("svg") {
      #expect(String(decoding: data, as: UTF8.self).contains("Số liệu minh họa"), "\(name)")
    }
    let article = String(decoding: try #require(files["press/article.md"]), as: UTF8.self)
    #expect(article.contains("\n*Số liệu minh họa*\n"))
    // Levels without points make no ranking.
    #expect(files.keys.contains("press/levels-600x400.svg"))
  }

  @Test func articleOfBacKanIsThatOfItsProvince() async throws {
    let folder = try SampleFolder("bac-kan")
    try folder.remove("annex.yaml")
    try folder.replace("graphics:\n", with: "sizes: [600x400]\ngraphics:\n", in: "press.yaml")
    let article = try #require(try await files(folder)["press/article.md"])
    let text = String(decoding: article, as: UTF8.self)
    for words in [
      "06/22 đơn vị xếp hạng mức độ Nâng cao, trong đó có Sở Kế hoạch và Đầu tư",
      "02/22 đơn vị mới ở mức độ Khởi động là Ban Quản lý các khu công nghiệp và Ban Quản lý Vườn",
      "04/08 đơn vị ở mức độ Khởi động là các huyện Ngân Sơn, Pác Nặm, Ba Bể, Bạch Thông.",
      "51/108 đơn vị mới ở mức độ Khởi động.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("(minh họa)"))
  }

  @Test func illegiblePicturesAreRefused() throws {
    func errors(_ press: String) throws -> [String] {
      let folder = try folder("bac-kan", press: press)
      return problems { () throws(Diagnostics) in _ = try Project(folder: folder.path) }
        .compactMap { $0.split(separator: "/").last.map(String.init) }
    }
    // Text of 5,5 pt shrinks to 3,1 pt; a pale line cannot be seen; nor four shades of yellow.
    #expect(try errors("sizes: [1200x630, 200x400]") == ["press.yaml:1:19 chart.text-too-small"])
    #expect(
      try errors("color: \"#ffee00\"").first == "press.yaml:1:8 chart.contrast")
    #expect(try errors("color: \"#00695c\"") == [])
  }
}
