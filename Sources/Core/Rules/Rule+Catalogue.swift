extension Rule {
  /// Every rule, by stage: syntax, shape, values, sense, registry.
  ///
  /// How rules, and all messages of the tool, are worded; `WordingTests` checks what can be checked:
  /// 1. Plain, idiomatic English in one voice, for people who have not read the documentation.
  /// 2. A message is a fragment: lower case, no full stop at its end.
  /// 3. It says what is there, then what was expected: `"Gorgia" is not a country code, expected …`.
  /// 4. A hint says what to do in the imperative, or asks `did you mean "GE" (Georgia)?`.
  /// 5. Values of a record are in double quotes, words of the command line in apostrophes.
  /// 6. Codes and dates are written as they are typed.
  /// 7. What a rule demands, and the summary of a command or an option, is a sentence without a full stop.
  /// 8. Types go by the names of JSON: string, list of strings, object, number, boolean.
  /// 9. White space is not "blanks"; a record is skipped or invalid, not "left out" or "broken".
  /// 10. Two options that exclude each other "cannot be combined".
  public static let catalogue: [Rule] = [
    .byteOrderMark,
    .jsonEncoding,
    .jsonSyntax,
    .jsonDuplicateKey,
    .jsonDepth,
    .missingField,
    .unknownField,
    .wrongType,
    .emptyText,
    .emptyList,
    .idFormat,
    .idFileName,
    .dateFormat,
    .unknownCountry,
    .unknownStatus,
    .unknownArea,
    .unknownRole,
    .unknownLanguage,
    .unknownSubsector,
    .euProjectNumberFormat,
    .urlFormat,
    .endBeforeStart,
    .implausibleDate,
    .statusContradictsTimeline,
    .duplicateValue,
    .duplicateParagraph,
    .untrimmedText,
    .irregularWhiteSpace,
    .controlCharacter,
    .htmlRemnant,
    .listMarker,
    .cedillaLetter,
    .countryOrder,
    .duplicateId,
    .lostId,
    .duplicateTitle,
    .unresolvedPredecessor,
    .predecessorCycle,
    .predecessorOverlap,
  ]
}
