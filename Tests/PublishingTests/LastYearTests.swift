import Publishing
import Scoring
import TestSupport
import Testing

/// The two-tier sample beside its year before: departments were merged, a commune is new.
struct LastYearTests {
  @Test func agenciesAreMatchedNewOrGone() throws {
    let project = try Project(folder: repository + "/templates/hai-cap-mau")
    let comparison = try #require(project.comparison)
    #expect(comparison.year == 2024)
    #expect(
      comparison.blocks.map { $0.new.map(\.name) } == [
        ["Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường"], ["Xã Mỹ Lạc Mẫu"],
      ])
    // The template does not list them: their names are last year's file's.
    #expect(
      comparison.blocks.map { $0.gone.map(\.name) } == [
        ["Sở Thông tin và Truyền thông"], ["Xã Cũ Mẫu"],
      ])
    let change = try #require(comparison.blocks[0].changes["thanh-tra-tinh"])
    #expect(change.rank == Comparison(then: 3, now: 9, difference: 6))
    #expect(change.levelNames.then == "Khá")
    #expect(change.levelNames.now == "Trung bình")
    #expect(change.points.difference.map(Points.init) == Points(millionths: -42_710_000))
    // It did not report this year.
    let silent = try #require(comparison.blocks[1].changes["xa-vinh-hoa-mau"])
    #expect(silent.rank == Comparison(then: 8, now: nil, difference: nil))
  }
}
