extension HTMLStyle {
  /// How records are shown where there is no room for columns.
  static let cards = #"""
    @media (max-width:59.99rem){
    table,tbody,tbody tr,tbody th,tbody td{display:block}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    tbody{padding:var(--s3) 0}
    tbody tr:first-child{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);align-items:baseline}
    th,td{padding:0}
    tbody th,tbody td:nth-child(6){flex:1 0 100%}
    td:nth-child(5)::before{content:"– "}
    td:nth-child(5):empty{display:none}
    td:nth-child(5){margin-left:calc(-1*var(--s3))}
    td em{display:inline;padding:0}
    td:nth-child(6) svg{margin:var(--s2) 0}
    .details>td{padding:var(--s3) 0 var(--s2)}
    .js:not(.ready) tbody:nth-of-type(n+101),.ready tbody:not(.v),.js tbody:not(.open) .details{display:none}
    }

    """#

  /// What is on paper: every record that is shown, in full, and no controls.
  static let print = #"""
    @media print{
    :root{--paper:#fff;--wash:#fff;--ink:#000;--soft:#444;--link:#000;--line:#bbb}
    body{font-size:10pt}
    header,main{max-width:none;padding:0}
    #filters,#more,.skip,section[aria-labelledby=map-title]{display:none}
    .js .v .details{display:block}
    .js h3 a{padding-left:0}
    .js h3 a::before{display:none}
    tbody tr:first-child,h3,h4{break-after:avoid;break-inside:avoid}
    li,dt,dd{break-inside:avoid}
    p{orphans:3;widows:3}
    dl{border:1px solid var(--line)}
    td,svg,rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """#
}
