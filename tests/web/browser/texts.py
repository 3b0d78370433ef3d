"""Reports that no newsroom would send: one full of markup and tricks, one with names in four scripts."""

LONG = "Abcdefghij" * 1000
TRICKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    '<svg onload="alert(3)"></svg>',
    '<a href="javascript:alert(4)">click</a>',
)
_ESCAPED = " ".join(trick.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for trick in TRICKS)

HOSTILE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Shells hit Kramatorsk {_ESCAPED}</title>
<meta property="og:site_name" content="&lt;b onclick=alert(5)&gt;Bold Post&lt;/b&gt;">
<meta property="og:url" content="javascript:alert(6)">
<meta property="article:published_time" content="2024-08-20T10:00:00+00:00">
</head><body><article><h1>Shells hit Kramatorsk {_ESCAPED}</h1>
<p>Russian troops shelled Kramatorsk on Monday, killing three people, the mayor {_ESCAPED} said.</p>
<p>The \u202egnillehs\u202c went on for an hour, and a spokesman denied that soldiers had fired on the town.</p>
<p>Soldiers shelled Kramatorsk again on Tuesday, killing two people, {LONG} said.</p>
</article></body></html>
"""

ARABIC, BURMESE, CYRILLIC = "محمد حمدان دقلو", "ဇော်မင်းထွန်း", "Олексій Резніков"
NAMES = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fighting in Kutum kills 14</title>
<meta property="og:site_name" content="صحيفة الخرطوم">
<meta property="article:published_time" content="2024-08-21T10:00:00+00:00">
</head><body><article><h1>Fighting in Kutum kills 14</h1>
<p>Rebels attacked Kutum in Darfur on Tuesday, killing 14 people, {ARABIC}, a rebel commander, said.</p>
<p>Government troops shelled Lashio in Myanmar on Monday, wounding six civilians, {BURMESE}, a spokesman, said.</p>
<p>Russian forces struck Kharkiv with missiles on Monday, killing two people, {CYRILLIC}, a minister, said.</p>
</article></body></html>
"""
