import ArgumentParser
import Diagnostics
import Publishing
import Scoring
import Templates

struct Score: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(abstract: words.scoreAbstract)

  @Argument(help: ArgumentHelp(words.folderHelp, valueName: words.folderName))
  var folder: String

  @Option(name: .shortAndLong, help: ArgumentHelp(words.formatHelp))
  var format = Format.text

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(isQuiet: shared.quiet)
    let project = try console.project(at: folder)
    switch format {
    case .text: try console.print(standings(of: project))
    case .json: try console.print(project.json)
    case .csv: try console.print(project.csv)
    }
    console.show(project.findings(isBinding: false))
  }

  /// A table for each block, as wide as its longest name.
  private func standings(of project: Project) -> String {
    let formats = project.template.formats
    var lines: [String] = []
    for block in project.results.blocks {
      if !lines.isEmpty { lines.append("") }
      lines.append(
        "\(project.results.province) \(project.results.year) – \(block.block.name)"
          + " (\(block.agencies.count))"
          + (block.isIllustrative ? " – \(words.illustrative)" : ""))
      let levels = block.block.method.levels?.levels
      let converts = block.agencies.contains { $0.convertedPoints != nil }
      let further = (converts ? [words.convertedPoints] : []) + (levels == nil ? [] : [words.level])
      lines += columns(
        [words.standingsHeading + further]
          + block.agencies.map { agency in
            let converted = agency.convertedPoints.map {
              NumberFormat(.range(2...2)).text($0.rounded(toPlaces: 2))
            }
            let level = agency.level.flatMap { levels?[$0].name }
            return [
              agency.rank.map { String($0) } ?? "-",
              agency.agency.name + (agency.scores.isIllustrative ? " *" : ""),
              agency.points.map(formats["points"].text(_:)) ?? "-",
              agency.total.applicableMaximum.map(formats["applicableMaximum"].text(_:)) ?? "-",
              agency.rate.map(formats["rate"].text(percent:)) ?? "-",
            ] + (converts ? [converted ?? "-"] : []) + (levels == nil ? [] : [level ?? "-"])
          })
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Rows in columns two spaces apart; the second column to the left, the others to the right.
  private func columns(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 1 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }
  }
}
