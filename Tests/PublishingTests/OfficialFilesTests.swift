import Foundation
import Publishing
import TestSupport
import Testing

/// The decision and its annexes as other programs find them.
@Suite struct OfficialFilesTests {
  private func project() throws -> SampleFolder {
    let folder = try smallProject()
    try folder.replace(
      "data: {scores: 2022/scores.csv}",
      with: """
        data: {scores: 2022/scores.csv}
        decision: {number: 403/QĐ-UBND, date: 2023-03-28, issuer: UBND tỉnh Yên Bái}
        letterhead: {body: "ỦY BAN NHÂN DÂN\\nTỈNH YÊN BÁI", place: Yên Bái}
        """, in: "template.yaml")
    try folder.write(
      """
      subject: Công bố kết quả năm {{year}}
      authority: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
      grounds: [Căn cứ Luật Tổ chức chính quyền địa phương;]
      body:
        - text: Điều 1. Công bố kết quả.
        - text: Điều 2. Các cơ quan chịu trách nhiệm thi hành Quyết định này.
      signature: {authority: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], name: Nguyễn Văn A}
      recipients: [Như Điều 2;, "Lưu: VT."]
      """, as: "decision.yaml")
    let long = String(repeating: "    - text: Một đoạn văn.\n", count: 40)
    try folder.write(
      """
      annexes:
        - title: KẾT QUẢ THỨ NHẤT
          reference: (Kèm theo Quyết định số {{decision.number}})
          body:
      \(long)
        - form: attachedDocument
          title: KẾT QUẢ THỨ HAI
          reference: (Kèm theo Quyết định số {{decision.number}})
          body:
      \(long)
      """, as: "annex.yaml")
    return folder
  }

  @Test func decisionAndAnnexesArePublished() async throws {
    let target = Target()
    let publication = try await target.publish(try project())
    #expect(publication.files.filter { $0.hasSuffix(".pdf") } == ["annex.pdf", "decision.pdf"])
    let results = try target.results()
    let manifest = try String(contentsOfFile: results + "/manifest.json", encoding: .utf8)
    #expect(manifest.contains(#""path": "decision.pdf""#))
    #expect(manifest.contains(#""path": "decision.yaml""#))

    let decision = results + "/decision.pdf"
    try run("qpdf", ["--check", decision])
    let words = try run("pdftotext", ["-raw", decision, "-"]).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 403/QĐ-UBND",
      "Yên Bái, ngày 28 tháng 3 năm 2023", "Công bố kết quả năm 2022", "thi hành Quyết định này./.",
      "Nơi nhận: - Như Điều 2; - Lưu: VT.", "Nguyễn Văn A",
    ] {
      #expect(words.contains(text), "\(text)")
    }
    let info = try run("pdfinfo", [decision]).text
    #expect(info.contains("QUYẾT ĐỊNH Công bố kết quả năm 2022\n"), "\(info)")
    #expect(info.contains("Pages:           1\n"), "\(info)")
  }

  /// Each of the two has two pages; only its second has a number.
  @Test func everyAnnexNumbersItsOwnPages() async throws {
    let target = Target()
    try await target.publish(try project())
    let annex = try target.results() + "/annex.pdf"
    let pages = try run("pdftotext", ["-layout", annex, "-"]).text.split(separator: "\u{c}")
    let first = pages.map { page in
      page.split(separator: "\n").first.map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(first.count == 4)
    #expect(first.first == "Phụ lục")
    #expect(first.dropFirst().first == "2" && first.last == "2")
    #expect(pages.dropFirst(2).first?.contains("VIỆT NAM") ?? false)
    let info = try run("pdfinfo", [annex]).text
    #expect(info.contains("KẾT QUẢ THỨ NHẤT; KẾT QUẢ THỨ HAI\n"), "\(info)")
  }
}
