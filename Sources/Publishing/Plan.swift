import Scoring

/// What a run does, in order: the whole, then each block and each of its agencies.
///
/// A step is a few numbers, and its work is made when it is its turn: a province of ten thousand
/// agencies has many works.
struct Plan: Sendable {
  /// What a work is about.
  enum Subject: Hashable, Sendable {
    case whole
    /// A place among the blocks.
    case block(Int)
    /// A place among the blocks, and one in that block's table.
    case agency(Int, Int)
  }

  struct Step: Hashable, Sendable {
    let subject: Subject
    /// Among the works of the subject.
    let number: Int
    /// Whether a file of its own is written: not for a sheet that another shard writes and that is
    /// needed here for the file of its block.
    let isWritten: Bool
  }

  let project: Project
  /// Made once: what is drawn for the press is not a few numbers.
  private let ofWhole: [Work]
  var steps: [Step] = []

  /// What a project asks for, as far as it is chosen.
  init(_ project: Project, choice: Choice) {
    self.project = project
    ofWhole = Work.ofWhole(project)
    var subjects = [Subject.whole]
    for (index, block) in project.results.blocks.enumerated() {
      subjects.append(.block(index))
      subjects += block.agencies.indices.map { .agency(index, $0) }
    }
    for subject in subjects {
      for (number, work) in works(of: subject).enumerated() where choice.includes(work) {
        steps.append(Step(subject: subject, number: number, isWritten: true))
      }
    }
  }

  func work(of step: Step) -> Work { works(of: step.subject)[step.number] }

  private func works(of subject: Subject) -> [Work] {
    switch subject {
    case .whole: return ofWhole
    case .block(let index): return Work.of(project.results.blocks[index], in: project)
    case .agency(let index, let place):
      return Work.ofAgency(at: place, in: project.results.blocks[index], of: project)
    }
  }
}
