# HtmlDiff: what the cells of its table show.
import difflib
import re

OLD = ["one\n", "two words here\n", "three\n", "four & <five>\n", "gone\n", "same\n"] + [f"line {i}\n" for i in range(20)] + ["the end\n"]
NEW = ["one\n", "two worlds here\n", "three\n", "four & <5ive>\n", "same\n", "\tnew\n"] + [f"line {i}\n" for i in range(20)] + ["an end\n"]


def rows(table):
    for row in re.findall(r"<tr>.*?</tr>", table, re.S):
        cells = re.findall(r'<td class="diff_header"[^>]*>(.*?)</td><td nowrap="nowrap">(.*?)</td>', row)
        if cells:
            yield [(number, text.replace("&nbsp;", " ").replace('<span class="diff_', "{").replace('">', ":").replace("</span>", "}"))
                   for number, text in cells]


table = difflib.HtmlDiff(tabsize=4).make_table(OLD, NEW, "old", "new", context=True, numlines=1)
for row in rows(table):
    print(row)  # expect: [('1', 'one'), ('1', 'one')]
    # expect: [('2', 'two words here'), ('2', 'two wor{add:l}ds here')]
    # expect: [('3', 'three'), ('3', 'three')]
    # expect: [('4', 'four &amp; &lt;{chg:f}ive&gt;'), ('4', 'four &amp; &lt;{chg:5}ive&gt;')]
    # expect: [('5', '{sub:gone}'), ('', '')]
    # expect: [('6', 'same'), ('5', 'same')]
    # expect: [('', ''), ('6', '{add:    new}')]
    # expect: [('7', 'line 0'), ('7', 'line 0')]
    # expect: [('26', 'line 19'), ('26', 'line 19')]
    # expect: [('27', '{sub:the end}'), ('27', '{add:an end}')]
print(len(list(rows(difflib.HtmlDiff().make_table(OLD, NEW)))), 'class="diff"' in table)  # expect: 28 True
page = difflib.HtmlDiff(wrapcolumn=12).make_file(["a long line of text\n"], ["a long lime of text\n"], "x", "y", charset="ascii")
print([row for row in rows(page)], "charset=ascii" in page, page.count("</table>"))
# expect: [[('1', 'a long li{chg:n}e '), ('1', 'a long li{chg:m}e ')], [('>', 'of text'), ('>', 'of text')]] True 4
