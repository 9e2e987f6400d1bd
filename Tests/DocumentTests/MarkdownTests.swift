import Document
import Testing

@Suite struct MarkdownTests {
  @Test func paragraphsAndLists() {
    let document = Document(
      title: "Kết quả *2022*", kind: .annex,
      blocks: [
        .paragraph(Paragraph(.note, "Số liệu minh họa")),
        .paragraph(Paragraph(.heading(level: 1), "Các sở")),
        .paragraph(
          Paragraph(.body, [Span("Dẫn đầu là "), Span("Sở_Y tế ", isBold: true), Span("(1).")])),
        .paragraph(Paragraph(.listItem, [Span("- "), Span("Tốt: 1")])),
        .paragraph(Paragraph(.listItem, [Span("- "), Span("Yếu: 0")])),
        .pageBreak,
        .paragraph(Paragraph(.body, "Hết.")),
      ])
    #expect(
      document.markdown == #"""
        # Kết quả \*2022\*

        *Số liệu minh họa*

        ## Các sở

        Dẫn đầu là **Sở\_Y tế** (1).

        - Tốt: 1
        - Yếu: 0

        Hết.

        """#)
  }

  @Test func tableWithSpans() {
    let table = Table(
      columns: [.center, .start, .decimal, .decimal],
      header: [
        [
          .init("Hạng", rowSpan: 2), .init("Đơn vị", rowSpan: 2), .init("Điểm", columnSpan: 2),
        ], [.init("2021"), .init("2022")],
      ],
      rows: [
        .init(.group, [.init("A. Mức tốt", columnSpan: 4)]),
        .init(.body, [.init("1", rowSpan: 2), .init("Sở A|B"), .init("80"), .init("81")]),
        .init(.body, [.init("Sở C", mark: "*"), .init("80"), .init("81")]),
        .init(.total, [.init("Trung bình", columnSpan: 2), .init("80"), .init("81")]),
      ], caption: "Bảng 1")
    #expect(
      Document(title: "", kind: .annex, blocks: [.table(table)]).markdown == #"""
        **Bảng 1**

        | Hạng | Đơn vị | Điểm: 2021 | Điểm: 2022 |
        | :---: | :--- | ---: | ---: |
        | **A. Mức tốt** |  |  |  |
        | 1 | Sở A\|B | 80 | 81 |
        | 1 | Sở C\* | 80 | 81 |
        | **Trung bình** | **Trung bình** | **80** | **81** |

        """#)
  }
}
