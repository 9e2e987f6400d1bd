extension Problem {
  /// What to tell the user, in their language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
