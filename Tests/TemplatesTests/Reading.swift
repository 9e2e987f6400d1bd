import Diagnostics
import Templates
import TestSupport

/// A template without fault: two agencies, two indicators, no documents.
let goodTemplate = """
  schema: 1
  province: Thử
  year: 2022
  data: {scores: s.csv}
  indicators:
    set: [Nhận thức số, Thể chế số]
  blocks:
    - id: so
      name: các sở
      indicators: set
      method: {rank: {by: rate, ties: dense}}
      agencies: [Sở Nội vụ, Sở Y tế]
  """

/// An annex without fault.
let goodAnnex = """
  title: KẾT QUẢ NĂM {{year}}
  reference: (Kèm theo)
  body:
    - text: Một câu.
  """

private func file(_ name: String, _ text: String?) -> SourceFile? {
  text.map { SourceFile(path: name, text: $0) }
}

/// Reads a template; its files are called `t.yaml`, `a.yaml`, `c.yaml`, `s.yaml`,
/// `d.yaml` and `p.yaml`.
func read(
  _ template: String = goodTemplate, annex: String? = nil, charts: String? = nil,
  sheet: String? = nil, decision: String? = nil, press: String? = nil
) throws(Diagnostics) -> Template {
  try Template(
    reading: TemplateFiles(
      template: SourceFile(path: "t.yaml", text: template), decision: file("d.yaml", decision),
      annex: file("a.yaml", annex), charts: file("c.yaml", charts),
      sheet: file("s.yaml", sheet), press: file("p.yaml", press)))
}

/// What is wrong with a template.
func errors(
  _ template: String = goodTemplate, annex: String? = nil, charts: String? = nil,
  sheet: String? = nil, decision: String? = nil, press: String? = nil
) -> [String] {
  problems { () throws(Diagnostics) in
    _ = try read(
      template, annex: annex, charts: charts, sheet: sheet, decision: decision, press: press)
  }
}

/// The first problem behind ``errors(_:annex:charts:sheet:decision:press:)``.
func firstProblem(
  _ template: String = goodTemplate, annex: String? = nil, sheet: String? = nil
) -> Problem? {
  do throws(Diagnostics) {
    _ = try read(template, annex: annex, sheet: sheet)
    return nil
  } catch {
    return error.items.first?.problem
  }
}

/// The good template with one line replaced, which must be there.
func template(_ line: String, with other: String) throws -> String {
  try replace(line, with: other, in: goodTemplate)
}
