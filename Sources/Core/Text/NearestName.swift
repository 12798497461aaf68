public func nearestName(to word: String, among candidates: [String]) -> String? { nil }
