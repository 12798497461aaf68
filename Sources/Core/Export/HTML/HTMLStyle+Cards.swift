extension HTMLStyle {
  /// How records are shown where there is no room for columns.
  static let cards = #"""
    @media (max-width:59.99rem){
    table,thead,tr,tbody,th,td{display:block}
    thead{position:sticky;top:0;z-index:2}
    thead th:not(:last-child){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0}
    tbody{padding:var(--s3) 0}
    tbody tr:first-child{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);align-items:baseline}
    tbody th,tbody td{padding:0}
    thead th:last-child{position:static;width:auto;padding:var(--s1) 0}
    @media (min-width:30rem){dl{columns:2}dt{break-after:avoid}dd{break-before:avoid}dl>dt:first-child{margin-top:0}}
    tbody th,tbody td:nth-child(6){flex:1 0 100%}
    td:nth-child(4):not(:has(+:empty)){margin-right:-.75rem}
    td:nth-child(4):not(:has(+:empty))::after{content:" –"}
    td:nth-child(5):empty{display:none}
    td em{display:inline}
    tbody td:nth-child(3){padding-left:1.25rem}
    tbody td:nth-child(6) svg{margin:var(--s2) 0}
    .details>td{padding:var(--s3) 0 var(--s2)}
    .js tbody:not(.v),.js tbody:not(.open) .details{display:none}
    }

    """#

  /// What is on paper: every record that is shown, in full, and no controls.
  static let print = #"""
    @media print{
    :root{--paper:#fff;--wash:#fff;--ink:#000;--soft:#444;--link:#000;--line:#bbb;--now:#c2410c;--late:#c2410c;
    --planned:#3b93cc;--ongoing:#0072b2;--finalising:#008563;--completed:#8b93a0;--suspended:#b97a00;--cancelled:#c0589a}
    body{font-size:10pt}
    header,main{max-width:none;padding:0}
    #filters{display:block;padding:0}
    #filters[hidden],#filters p:not(.state),#clear,#more,.skip,section[aria-labelledby=map-title]{display:none}
    .js tbody.v .details{display:block}
    .js h3 a{padding-left:0}
    .js h3 a::before{display:none}
    tbody tr:first-child,h3,h4{break-after:avoid;break-inside:avoid}
    li,dt,dd{break-inside:avoid}
    p{orphans:3;widows:3}
    dl{border:1px solid var(--line);columns:2}
    dt{break-after:avoid}
    td,svg,rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """#
}
