extension HTMLStyle {
  /// The rules of the page of one record.
  static let recordPage =
    colours + layout + table + #"""
      header,main{max-width:60rem}
      header p{margin:var(--s2) 0}
      h1{font-size:clamp(1.375rem,1.1rem + 1.4vw,2rem)}
      main h2{margin:var(--s5) 0 var(--s1)}
      .when{display:block;width:100%;overflow:visible;margin:0 0 var(--s5);font-size:.75rem}
      .when text{fill:var(--soft)}
      .when line{stroke:var(--now);stroke-width:2}
      .x{margin:var(--s5) 0}
      @media print{body{font-size:10pt}h1,h2{break-after:avoid}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

      """#
}
