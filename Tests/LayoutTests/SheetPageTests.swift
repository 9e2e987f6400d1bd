import Diagnostics
import Document
import Layout
import Scene
import TestSupport
import Testing

/// A sheet takes as few pages as its page breaks ask for, where tighter lines are enough for that.
@Suite struct SheetPageTests {
  private func pages(_ blocks: [Block]) throws(Diagnostics) -> [Page] {
    try layOut(
      Document(title: "", kind: .sheet, blocks: blocks), in: .sheet, shaping: FixedWidthShaper())
  }

  private func paragraphs(_ count: Int) -> [Block] {
    (0..<count).map { .paragraph(Paragraph(.body, "câu \($0)")) }
  }

  /// From one line to the next.
  private func step(_ page: Page) -> Double {
    let lines = page.placedTexts.filter { !$0.isArtefact }.map(\.box.origin.y)
    return lines.count > 1 ? lines[1] - lines[0] : 0
  }

  @Test func linesAreTighterWhereThatSavesAPage() throws {
    let usual = step(try pages(paragraphs(5))[0])
    let counts = try (20...70).map { count in (count, try pages(paragraphs(count))) }
    let longest = try #require(counts.last { $0.1.count == 1 })
    let loose = try #require(counts.last { $0.1.count == 1 && step($0.1[0]) > usual - 0.01 })
    #expect(longest.0 > loose.0)
    #expect(step(longest.1[0]) < usual - 2)
    // Where a second page comes anyway, nothing is tight.
    let next = try pages(paragraphs(longest.0 + 1))
    #expect(next.count == 2)
    #expect(abs(step(next[0]) - usual) < 0.01)
  }

  @Test func pageBreakAsksForASecondPage() throws {
    let usual = step(try pages(paragraphs(5))[0])
    let two = try pages(paragraphs(5) + [.pageBreak] + paragraphs(5))
    #expect(two.count == 2)
    #expect(abs(step(two[0]) - usual) < 0.01)
    // 38 lines are more than a page, and three pages more than the break asks for.
    let longest = try #require((20...70).last { try pages(paragraphs($0)).count == 1 })
    #expect(try pages(paragraphs(longest) + [.pageBreak] + paragraphs(5)).count == 2)
  }
}
