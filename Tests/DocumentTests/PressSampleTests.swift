import Charts
import Diagnostics
import Document
import Intake
import Scoring
import Templates
import TestSupport
import Testing

/// What the press is told of the shipped templates, worked by hand from their scores.
@Suite struct PressSampleTests {
  private struct Pack {
    let pictures: [PressPicture]
    let article: String
    let omissions: Diagnostics

    init(
      _ name: String, press: String? = nil
    ) throws {
      let template = try Template(
        reading: TemplateFiles(
          template: sampleFile("\(name)/template.yaml"),
          press: press.map { SourceFile(path: "p.yaml", text: $0) }
            ?? sampleFile("\(name)/press.yaml")))
      var remarks = Diagnostics()
      let results = try Scorebook(
        reading: ScoreFiles(
          scores: template.data.scores.map { try sampleFile("\(name)/\($0.path)") },
          exclusions: template.data.exclusions.map { try sampleFile("\(name)/\($0.path)") },
          decimalMark: ","),
        for: template.assessment, remarks: &remarks
      ).score(for: template.assessment)
      let facts = Facts(of: results, for: template)
      pictures = PressPicture.all(of: results, template: template, facts: facts)
      article = try #require(Document.article(of: results, template: template, facts: facts))
        .markdown
      omissions = PressPicture.omissions(of: results, template: template, facts: facts)
    }

    func picture(_ name: String) throws -> PressPicture {
      try #require(pictures.first { $0.name == name }, "\(name)")
    }
  }

  /// M'Drắk did not report and counts as 0 in the means of the 15 districts.
  @Test func districtThatDidNotReport() throws {
    let pack = try Pack("dak-lak")
    let ranking = try pack.picture("huyen-ranking")
    let notes =
      "UBND huyện M'Drắk không báo cáo. Trung bình tính trên toàn bộ 15 đơn vị, đơn vị không báo "
      + "cáo tính 0 điểm."
    #expect(ranking.graphic.title.hasPrefix("Đắk Lắk: Xếp hạng chuyển đổi số "))
    #expect(ranking.graphic.subtitle.hasPrefix("14/15 đơn vị có số liệu, theo tổng điểm"))
    #expect(ranking.graphic.source.hasPrefix(notes))
    #expect(ranking.caption.contains(notes))
    #expect(ranking.graphic.description.contains(notes))
    // 153,97 + 69,31 + 57,94; 69,93 + 10 + 19,46; their difference is 181,83.
    #expect(
      ranking.caption.contains(
        "Dẫn đầu: UBND huyện Krông Pắc, 281,22 điểm. Xếp cuối: UBND huyện Krông Búk, 99,39 điểm."))
    #expect(
      pack.article.contains(
        "Dẫn đầu là UBND huyện Krông Pắc với 281,22 điểm; xếp cuối là UBND huyện Krông Búk với "
          + "99,39 điểm, chênh lệch 181,83 điểm."))
    #expect(pack.article.contains("UBND huyện M'Drắk không báo cáo, không có số liệu."))
    guard case .chart(let means) = try pack.picture("huyen-means").graphic else {
      Issue.record("no means")
      return
    }
    #expect(means.rangeName == "Từ thấp nhất đến cao nhất trong các đơn vị có báo cáo")
  }

  /// One figure, one number of decimals: the departments' 128,20 in pictures and in the article.
  @Test func meansHaveTheDecimalsOfMeans() throws {
    let pack = try Pack("dak-lak")
    #expect(
      try pack.picture("so-ban-nganh-ranking").caption.contains("Trung bình: 128,20 điểm."))
    #expect(pack.article.contains("Điểm trung bình là 128,20 điểm"))
  }

  @Test func inferredThresholdsAreSaid() throws {
    let article = try Pack("son-la").article
    #expect(article.contains("Các ngưỡng 800, 700 và 500 được suy ra từ số liệu"))
    // “Sở Văn hóa, Thể thao và Du lịch” has a comma of its own.
    #expect(article.contains("; Sở Văn hóa, Thể thao và Du lịch"))
  }

  /// Districts have maxima of their own: no points, no gaps of points.
  @Test func differentMaximaHaveRatesOnly() throws {
    let article = try Pack("binh-dinh").article
    #expect(article.contains("Tỷ lệ hoàn thành trung bình đạt "))
    #expect(!article.contains("Điểm trung bình"))
    #expect(!article.contains("Chênh lệch điểm"))
    // 89,5 − 56,3, in percentage points.
    #expect(
      article.contains(
        "Dẫn đầu là UBND huyện Hoài Ân với tỷ lệ 89,5%; xếp cuối là UBND huyện Vân Canh với tỷ lệ "
          + "56,3%, chênh lệch 33,2 điểm phần trăm."))
  }

  @Test func datesAreThoseOfDecree30() throws {
    #expect(try Pack("binh-dinh").pictures[0].caption.contains(" ngày 03/6/2024 của "))
    #expect(try Pack("dak-lak").pictures[0].graphic.source.contains(" ngày 04/5/2022 của "))
  }

  @Test func picturesThatCannotBeDrawnAreTold() throws {
    let press = "graphics:\n  - kind: ranking\n  - kind: rankChange\n  - kind: levels\n"
    let problems = try Pack("dak-lak", press: press).omissions
    #expect(
      problems.items.map(\.problem) == [
        .pictureLeftOut(picture: "rank-change"), .pictureLeftOut(picture: "levels"),
      ])
    #expect(problems.items.map { $0.position?.line } == [3, 4])
    // Nobody asked for those of the usual pack.
    #expect(try Pack("dak-lak", press: "sizes: [a4]").omissions.items.isEmpty)
  }
}
