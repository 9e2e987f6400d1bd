import Diagnostics
import Publishing
import Scoring
import TestSupport
import Testing

/// Explanations of the two-tier sample and of published results, down to the cell of the input.
struct ExplanationTests {
  private func lines(
    _ folder: String, _ agency: String, _ indicator: String? = nil,
    in language: Language = .vietnamese
  ) throws -> [String] {
    let path = repository + "/templates/" + folder
    let explanation = try Project(folder: path).explanation(of: agency, indicator: indicator)
    return explanation.text(in: language, ratePlaces: 2).split(separator: "\n").map {
      String($0).replacing(path + "/", with: "")
    }
  }

  @Test func givenPointsNameTheirCell() throws {
    #expect(
      try lines("yen-bai", "Sở Công Thương") == [
        "Sở Công Thương – Yên Bái 2022, khối các sở, ban, ngành",
        "Điểm: 712,71, điểm Hội đồng đánh giá (2022/scores.csv:6:29)",
        "  điểm tự đánh giá: 883 (2022/scores.csv:6:25)",
        "Tự đánh giá 883, được tính 712,71: chênh lệch 170,29",
        "Điểm tối đa: 1000 (2022/scores.csv:6:16)",
        "Điểm tối đa sau khi xác định lại: 905 (2022/scores.csv:6:21)",
        "Tỷ lệ hoàn thành: 712,71 : 905 = 78,752486…%, làm tròn thành 78,75%",
        "Xếp hạng: 5 trong 19 đơn vị được xếp hạng, theo tỷ lệ hoàn thành",
        "  So sánh 78,75%, làm tròn đến 2 chữ số thập phân từ 78,752486…%",
        "  Ngay trên: Sở Kế hoạch và Đầu tư, hạng 4 (84,15%)",
        "  Ngay dưới: Sở Giáo dục và Đào tạo, hạng 6 (76,4%)",
      ])
  }

  @Test func levelsNameTheirThresholds() throws {
    let lines = try lines("son-la", "sông mã", in: .english)
    #expect(
      lines.last == "Level: Khá, because of 755.7 (from 700 on; below 800, the threshold of Tốt)")
  }

  @Test func levelsThatWereGivenNameTheirRow() throws {
    #expect(
      try lines("bac-kan", "Sở Y tế") == [
        "Sở Y tế – Bắc Kạn 2022, khối cấp Sở",
        "Xếp hạng: không, chỉ công bố mức độ, không công bố điểm",
        "Mức độ: Nâng cao, theo kết quả đã công bố (2022/so.csv:3:1)",
      ])
    #expect(try lines("bac-kan", "xa-minh-hoa-001")[1] == "Số liệu minh họa")
  }

  @Test(arguments: [
    ("Tin, bài", "  18 × 0,5 điểm = 9, được tính 8, tối đa 8"),
    ("mã độc", "  39 : 46 × 8 = 6,782608…, được tính 6,78"),
    ("họp Ban Chỉ đạo", "  Số liệu 1; thang điểm: từ 4: 8; từ 3: 6; từ 2: 4; từ 1: 2; còn lại: 0"),
    ("Người chủ trì", "  “Không” 0% của 4 điểm = 0"),
    ("bộ dữ liệu", "  20 so với cao nhất khối 20 × 16 = 16"),
  ])
  func rulesShowTheirNumbers(_ indicator: String, _ line: String) throws {
    #expect(try lines("hai-cap-mau", "Sở Tài chính", indicator).contains(line))
  }

  @Test func partsThatDoNotApplyAreNamed() throws {
    let inspectorate = try lines("hai-cap-mau", "Thanh tra")
    #expect(
      inspectorate.contains(
        "Không đánh giá: 25 điểm của “Hồ sơ trực tuyến” (2025/so-tieu-chi.csv:120:33)"))
    #expect(inspectorate.contains("Điểm tối đa sau khi xác định lại: 100 - 40 = 60"))
    let justice = try lines("hai-cap-mau", "Sở Tư pháp")
    #expect(justice.contains("  Lý do: Một số thủ tục không thu phí"))
    #expect(justice.contains("  Căn cứ: Văn bản minh họa số 01"))
  }

  @Test func tieBreaksAndLastYearAreTold() throws {
    let lines = try lines("hai-cap-mau", "Minh An")
    #expect(lines.contains("  Ngay dưới: Xã An Khê Mẫu, hạng 16 (67,63%)"))
    #expect(lines.contains("  Khi bằng nhau, xét tiếp điểm “Chính quyền số”: 38,16"))
    #expect(lines.contains("So với năm 2024:"))
    #expect(lines.contains("  Điểm: 50,05 → 67,63 (+17,58)"))
  }

  @Test(arguments: [
    ("Sở Ytế", nil, "- score.unknown-agency"), ("Sở", nil, "- command.ambiguous-name"),
    ("Sở Y tế", "Văn bản ký", nil), ("Sở Y tế", "Hộ dùng ví", "- score.unknown-indicator"),
    ("so-y-te", nil, nil), ("noi vu", nil, nil),
  ])
  func names(_ agency: String, _ indicator: String?, _ problem: String?) throws {
    let project = try Project(folder: repository + "/templates/hai-cap-mau")
    do throws(Diagnostics) {
      _ = try project.explanation(of: agency, indicator: indicator)
      #expect(problem == nil)
    } catch {
      #expect(error.items.map(\.key) == [problem])
    }
  }
}
