import Document
import Layout
import Scene
import TestSupport
import Text

/// A line of text on a page with the roles around it, outermost first.
struct PlacedText {
  let text: String
  let box: Rect
  let roles: [Role]
  /// Tells groups apart: the path of indices down to the text's parent.
  let path: [Int]

  var isArtefact: Bool { roles.contains(.artefact) }
}

extension Page {
  var placedTexts: [PlacedText] {
    var found: [PlacedText] = []
    func walk(_ commands: [DrawCommand], at offset: Point, roles: [Role], path: [Int]) {
      for (index, command) in commands.enumerated() {
        switch command {
        case .fill, .stroke: break
        case .text(let mark):
          let start = mark.start + offset
          found.append(
            PlacedText(
              text: mark.run.text,
              box: Rect(
                x: start.x, y: start.y - 0.9 * mark.size, width: mark.width,
                height: 1.15 * mark.size),
              roles: roles, path: path))
        case .group(let group):
          walk(
            group.commands, at: offset + group.offset,
            roles: roles + (group.role.map { [$0] } ?? []),
            path: path + [index])
        }
      }
    }
    walk(commands, at: Point(x: 0, y: 0), roles: [], path: [])
    return found
  }
}

/// The form of most tests: a page of 400 × 300 points with margins of 20, text of 10.
let smallForm: PageForm = {
  func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
  var form = PageForm.annex
  form.paperWidth = millimetres(400)
  form.paperHeight = millimetres(300)
  form.topMargin = millimetres(20)
  form.bottomMargin = millimetres(20)
  form.leftMargin = millimetres(20)
  form.rightMargin = millimetres(20)
  form.firstLineIndent = millimetres(25)
  form.bodySize = 10
  form.headingSize = 10
  form.tableSize = 10
  form.smallestTableSize = 8
  form.noteSize = 8
  form.pageNumberSize = 10
  form.tables.horizontalPadding = 5
  form.tables.verticalPadding = 2
  form.allowsLandscape = false
  return form
}()

func annex(_ blocks: Block...) -> Document {
  Document(title: "Phụ lục", kind: .annex, blocks: blocks)
}
