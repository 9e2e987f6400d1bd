import Diagnostics
import Scoring

/// Finds the agencies of an assessment by id or by name.
struct AgencyDirectory {
  struct Place: Hashable {
    let block: Int
    let agency: Int
  }

  private let assessment: Assessment
  private var places: [String: Place] = [:]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    for (block, agencies) in assessment.blocks.enumerated() {
      for (index, agency) in agencies.agencies.enumerated() {
        let place = Place(block: block, agency: index)
        places[comparable(agency.id)] = place
        places[comparable(agency.name)] = place
      }
    }
  }

  subscript(place: Place) -> Agency { assessment.blocks[place.block].agencies[place.agency] }

  /// - Throws: `score.unknown-agency` with the name that was most likely meant.
  func place(of name: String, at position: Position) throws(Diagnostics) -> Place {
    if let place = places[comparable(name)] { return place }
    let names = assessment.blocks.flatMap { $0.agencies.map(\.name) }
    throw .error(
      .unknownAgency(name: name, suggestion: suggestion(for: name, among: names)), at: position)
  }
}
