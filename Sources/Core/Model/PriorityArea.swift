/// One of the five areas of the Eastern Partnership policy beyond 2020: "Partnership that …".
///
/// The cases are in the order of the policy (JOIN(2020) 7).
public enum PriorityArea: String, CaseIterable, Sendable {
  case creates, protects, greens, connects, empowers
}
