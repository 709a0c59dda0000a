"""The Danish guide as a page that opens by a double click and prints on two sheets of A4."""

from pathlib import Path

from markdown_it import MarkdownIt

_STYLE = """\
@page { size: A4; margin: 16mm 18mm }
body { font: 16px/1.5 Calibri, Carlito, sans-serif; color: #1f2933 }
main { max-width: 46em; margin: 2em auto; padding: 0 1em }
h1, h2 { color: #14506b; line-height: 1.2 }
pre { background: #f0f2f4; border-left: 4px solid #14506b; padding: .6em 1em; overflow-x: auto }
code { font-size: 90% }
table { border-collapse: collapse }
th, td { border-top: 1px solid #c3cad2; padding: .3em 1em .3em 0 }
th, td { text-align: left; vertical-align: top }
a { color: #0b57a4 }
@media print {
  body { font-size: 10pt; line-height: 1.32 }
  body, main { max-width: none; margin: 0; padding: 0 }
  h1 { font-size: 18pt; margin: 0 }
  h2 { font-size: 13pt; margin: .8em 0 .3em }
  p, ol, table { margin: .45em 0 }
  pre { margin: .4em 0; padding: .35em .8em }
  pre, tr { break-inside: avoid }
  h2 { break-after: avoid }
  p + pre { break-before: avoid }
}
"""


def guide_page(guide: Path) -> str:
    """The guide as HTML; its links lead to the pages beside it."""
    body = MarkdownIt("commonmark").enable("table").render(guide.read_text(encoding="utf-8"))
    return (
        '<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Kom godt i gang med budgetrunde</title>\n<style>\n{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
