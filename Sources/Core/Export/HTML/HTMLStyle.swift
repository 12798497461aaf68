/// The style of pages.
///
/// Sizes are steps of one scale, colours have names, and those of statuses are Okabe and Ito's, which the
/// colour-blind tell apart; each is darker on white or lighter on black where it has to be seen. Records
/// are a table where there is room, and cards elsewhere.
enum HTMLStyle {
  /// All rules but those that differ from page to page.
  static let text = colours + layout + table + marks + HTMLStyle.cards + print

  /// The marks of statuses before their words; what is read aloud is only the word.
  private static let marks = ProjectStatus.allCases.map {
    "[data-s=\($0.rawValue)] td:nth-child(3)::before{content:\"\($0.mark)\" / \"\"}\n"
  }
  .joined()

  static let colours = #"""

    :root{color-scheme:light dark;--paper:#fff;--wash:#f3f5f8;--ink:#1b1e24;--soft:#555d69;
    --line:#d9dee6;--edge:#7c8593;--link:#0a58a6;--chosen:#0a4f94;--on:#fff;--now:#c2410c;
    --planned:#3b93cc;--ongoing:#0072b2;--finalising:#008563;--completed:#8b93a0;--suspended:#b97a00;
    --cancelled:#c0589a;--late:#c2410c;
    --s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2.5rem;
    --small:.8125rem;--normal:1rem;--large:1.125rem;--huge:clamp(1.5rem,1.1rem + 1.8vw,2.25rem)}
    @media (prefers-color-scheme:dark){:root{--paper:#14171c;--wash:#1d2229;--ink:#e8eaee;--soft:#a9b1bd;
    --line:#343b46;--edge:#7f8998;--link:#86bdf5;--chosen:#a8d0fa;--on:#0e1013;--now:#ff9b66;
    --planned:#7cc7f2;--ongoing:#4ba3dc;--finalising:#2fbf95;--completed:#7b8492;--suspended:#e6a52e;
    --cancelled:#d98abb;--late:#ff8a4c}}

    """#

  static let layout = #"""
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:var(--normal)/1.5 system-ui,-apple-system,
    "Segoe UI",Roboto,"Noto Sans","Noto Sans Georgian","Noto Sans Armenian","DejaVu Sans",sans-serif;
    overflow-wrap:break-word}
    header,main{max-width:86rem;margin:auto;padding:0 clamp(1rem,3vw,2.5rem)}
    header{padding-top:var(--s5)}
    main{padding-bottom:var(--s6)}
    h1{font-size:var(--huge);line-height:1.2;margin:0;letter-spacing:-.01em}
    h2{font-size:var(--large);line-height:1.3;margin:0 0 var(--s3)}
    header p{color:var(--soft);margin:var(--s2) 0 var(--s5)}
    a{color:var(--link)}
    :focus-visible,input:focus-within{outline:3px solid var(--link);outline-offset:2px}
    a:focus-visible{border-radius:2px}
    #projects:focus{outline:0}
    .skip{position:absolute;left:var(--s4);top:-4rem;background:var(--paper);padding:var(--s3);z-index:3}
    .skip:focus{top:var(--s2)}
    .seen-not{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .top{display:grid;gap:var(--s5);margin-bottom:var(--s5)}
    #filters{display:grid;gap:var(--s3);grid-template-columns:repeat(auto-fill,minmax(8.25rem,1fr));
    align-content:start;align-items:end;align-self:start;background:var(--wash);border-radius:var(--s3);padding:var(--s4)}
    #filters p{margin:0;min-width:0}
    .f-search,.state{grid-column:1/-1}
    @media (min-width:44rem){#filters{gap:var(--s3) var(--s4);grid-template-columns:repeat(4,minmax(0,1fr))}
    .f-search{grid-column:span 2}.state{grid-column:2/-1}}
    label{display:block;font-size:var(--small);color:var(--soft);margin-bottom:var(--s1)}
    input,select,button{font:inherit;color:inherit;max-width:100%;min-height:2.5rem;border:1px solid var(--edge);
    border-radius:var(--s2);background:var(--paper);padding:var(--s1) var(--s3)}
    input,select{width:100%}
    input[type=date]{padding-inline:var(--s2)}
    select{text-overflow:ellipsis}
    button{cursor:pointer}
    button:hover,#map button:hover{border-color:var(--link);color:var(--link)}
    .state{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:center}
    #shown{font-weight:600}
    #map{list-style:none;max-width:34rem;margin:0;padding:0;display:grid;gap:var(--s2);grid-template-columns:repeat(3,minmax(0,1fr))}
    .BY{grid-area:1/1}.UA{grid-area:2/1}.MD{grid-area:3/1}.GE{grid-area:2/2}.AM{grid-area:3/2}.AZ{grid-area:3/3}
    @media (min-width:44rem){#map{grid-template-columns:repeat(4,minmax(0,1fr))}
    .BY{grid-area:1/2}.UA{grid-area:2/2}.MD{grid-area:2/1}.GE{grid-area:2/3}.AM{grid-area:3/3}.AZ{grid-area:3/4}}
    #map [data-country]{display:block;position:relative;width:100%;height:100%;padding:var(--s2);text-align:left;line-height:1.25;
    border:1px solid var(--edge);border-radius:var(--s2);background:var(--wash);font-size:var(--small)}
    #map b{display:block;font-size:var(--large)}
    #map [data-l]{display:block;color:var(--soft);font-size:.75rem;overflow-wrap:anywhere}
    #map i{display:block;font-style:normal;font-weight:600;font-size:var(--large);font-variant-numeric:tabular-nums}
    #map svg{display:block;width:100%}
    #map rect{fill:var(--ongoing)}
    #map [aria-pressed=true]{background:var(--chosen);border-color:var(--chosen);color:var(--on)}
    #map [aria-pressed=true] [data-l]{color:inherit}
    #map [aria-pressed=true] rect{fill:var(--on)}
    #map [aria-pressed=true]::after{content:"✓" / "";position:absolute;top:var(--s2);right:var(--s2);font-weight:700}
    #more{display:block;margin:var(--s4) auto}
    @media (min-width:60rem){.top{grid-template-columns:minmax(0,1fr) 29rem}}
    @media (max-width:24rem){#map{gap:var(--s1)}#map [data-country]{padding:var(--s1) .375rem}}

    """#

  static let table = #"""
    table{width:100%;border-collapse:collapse;table-layout:fixed}
    th,td{text-align:start;vertical-align:top;padding:var(--s3) var(--s2);font-weight:inherit}
    thead th{position:sticky;top:0;z-index:2;background:var(--paper);color:var(--soft);font-size:var(--small);
    vertical-align:bottom;padding:var(--s2)}
    thead button{border:0;background:none;padding:0;text-align:start;min-height:1.75rem;font-weight:600;overflow-wrap:anywhere}
    thead button::after{content:" ↕" / "";font-weight:400}
    [aria-sort] button::after{content:" ↑" / "";color:var(--link)}
    [aria-sort=descending] button::after{content:" ↓" / ""}
    thead th:nth-child(2){width:7rem}
    thead th:nth-child(3){width:11rem}
    thead th:nth-child(4),thead th:nth-child(5){width:8rem}
    thead th:nth-child(6){width:26%}
    .now{fill:var(--now)}
    .axis{display:block;width:100%;overflow:visible;fill:currentcolor;font-size:.75rem}
    tbody{border-top:1px solid var(--line)}
    h3{font-size:var(--normal);line-height:1.4;margin:0;font-weight:600}
    tbody th,.details{min-width:0;overflow-wrap:anywhere}
    h3 a{display:block;color:inherit;text-decoration:none;padding:var(--s1) 0;margin:calc(-1*var(--s1)) 0}
    h3 a:hover{color:var(--link);text-decoration:underline}
    .js h3 a{padding-left:1.25em;position:relative}
    .js h3 a::before{content:"";position:absolute;left:.15em;top:.75em;width:.45em;height:.45em;
    border:solid var(--link);border-width:0 2px 2px 0;transform:rotate(-45deg)}
    .index h3 a{padding-left:0}
    .index h3 a::before{display:none}
    .open h3 a::before{transform:rotate(45deg);top:.65em}
    tbody td{font-size:.9375rem}
    td:nth-child(2){letter-spacing:.02em}
    tbody td:nth-child(3){padding-left:1.75rem}
    td:nth-child(3)::before{display:inline-block;width:1.25rem;margin-left:-1.25rem;font-weight:700}
    td em{display:block;font-style:normal;font-weight:600;color:var(--late)}
    time{font-variant-numeric:tabular-nums}
    td:nth-child(6){padding-block:0;background-origin:content-box;background-repeat:no-repeat}
    tbody td svg{display:block;width:100%;height:12px;margin:1.05rem 0 .75rem}
    rect{fill:var(--tone)}
    .l{fill:var(--late)}
    .p{stroke:var(--tone);stroke-dasharray:4 3;fill-opacity:.35}
    [data-s=planned]{--tone:var(--planned)}[data-s=ongoing]{--tone:var(--ongoing)}
    [data-s=finalising]{--tone:var(--finalising)}[data-s=completed]{--tone:var(--completed)}
    [data-s=suspended]{--tone:var(--suspended)}[data-s=cancelled]{--tone:var(--cancelled)}
    [data-s=planned] rect{stroke:var(--tone);stroke-width:2;fill-opacity:.2}
    [data-s=cancelled] rect:not(.l){height:4px;y:4px}
    td:nth-child(3)::before{color:var(--tone)}
    .details>td{padding:0 var(--s2) var(--s5) 1.6rem;font-size:var(--normal)}
    dl{background:var(--wash);border-radius:var(--s3);padding:var(--s3) var(--s4) var(--s4);margin:0 0 var(--s4)}
    dt{font-size:var(--small);color:var(--soft);margin-top:var(--s2)}
    dd{display:inline;margin:0;overflow-wrap:anywhere}
    dd+dd::before{content:" · "}
    h4{font-size:var(--normal);margin:var(--s4) 0 var(--s1);line-height:1.4}
    .details p,.details ol,.details ul{max-width:44rem;margin:0 0 var(--s2)}
    .details ol,.details ul{padding-left:1.5rem}
    li a,dd a{overflow-wrap:anywhere}
    .details li{margin-bottom:var(--s1)}
    .x{border-left:3px solid var(--line);padding-left:var(--s4);margin:var(--s4) 0}
    .js .x{display:none;border:0;padding:0;margin:0}
    .js .x.on{display:block}
    .js .x>p:first-child{display:none}
    .js tbody:not(.v),.js tbody:not(.open) .details{display:none}
    @media (min-width:60rem){.details dl{float:right;width:20rem;margin:0 0 var(--s4) var(--s5)}}
    @media (forced-colors:active){rect{fill:CanvasText}.l{fill:Highlight}.now,#map [aria-pressed] rect{fill:CanvasText}
    #map [aria-pressed=true]{outline:3px solid Highlight}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """#
}
