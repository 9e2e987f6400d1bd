public import Diagnostics
public import Scoring

extension Assessment {
  /// The same assessment of another year: each block with exactly the agencies that the scores
  /// files of that year list.
  ///
  /// An agency that this assessment does not know keeps the name it has there and belongs to the
  /// block of the row above it (of the row below, at the start of a file).
  ///
  /// - Parameter remarks: Takes a warning for each unknown name that looks like one of ours which
  ///   the files lack: most likely it is misspelt.
  /// - Throws: What makes the files unreadable, together.
  public func ofAnotherYear(
    _ year: Int, reading files: [SourceFile], remarks: inout Diagnostics
  ) throws(Diagnostics) -> Assessment {
    let directory = AgencyDirectory(self)
    var problems = Diagnostics()
    var known: [Set<Int>] = blocks.map { _ in [] }
    var others: [(agency: Agency, block: Int, position: Position)] = []
    for file in files {
      do throws(Diagnostics) {
        let table = try CSVTable(file)
        var ignored = Diagnostics()
        let columns = try ColumnMap<ScoreColumn>(table, others: { _ in true }, remarks: &ignored)
        let names = table.rows.compactMap { columns.field(.agency, of: $0) }
        let places = names.map { directory.place(of: $0.text) }
        var block = places.lazy.compactMap { $0 }.first?.block ?? 0
        for (name, place) in zip(names, places) {
          if let place {
            block = place.block
            known[block].insert(place.agency)
          } else {
            others.append(
              (
                Agency(id: slug(name.text), name: name.text), block, table.position(of: name)
              ))
          }
        }
      } catch {
        problems.add(contentsOf: error)
      }
    }
    try problems.throwIfErrors()
    let missing = blocks.enumerated().flatMap { index, block in
      block.agencies.indices.filter { !known[index].contains($0) }.map { block.agencies[$0].name }
    }
    let candidates = SuggestionCandidates(missing)
    for other in others {
      if let meant = candidates.nearest(to: other.agency.name) {
        remarks.add(
          .warning(
            .unknownAgency(name: other.agency.name, suggestion: meant), at: other.position))
      }
    }
    return Assessment(
      province: province, year: year,
      blocks: blocks.enumerated().map { index, block in
        let agencies = block.agencies.indices.filter(known[index].contains)
          .map { block.agencies[$0] }
        return AgencyBlock(
          id: block.id, name: block.name,
          agencies: agencies + others.filter { $0.block == index }.map(\.agency),
          total: block.total, mainDepth: block.mainDepth, method: block.method)
      }, provinceMean: provinceMean, shareRule: shareRule, sharePlaces: sharePlaces)
  }
}
