"""Strings with many escapes, few, and none, of every width, there and back."""
import json

PIECES = ["a", "\n", '"', "\\", "\x00", "\x7f", "é", "€", "😀", "\ud800", "\udc00x", "plain text of some length ", "\t\b\f\r", "/", "\x1f "]
for first in PIECES:
    for count in 1, 5, 15, 16, 17, 127, 129, 600:
        for second in PIECES:
            text = (first * count + second) * 3 + "end"
            assert json.loads(json.dumps(text)) == (text if "\ud800\udc00" not in text else text.replace("\ud800\udc00", "\U00010000"))
            assert json.loads(json.dumps(text, ensure_ascii=False), strict=False) == text
print(json.dumps("".join(PIECES)))
# expect: "a\n\"\\\u0000\u007f\u00e9\u20ac\ud83d\ude00\ud800\udc00xplain text of some length \t\b\f\r/\u001f "
print(ascii(json.dumps("".join(PIECES), ensure_ascii=False)))
# expect: '"a\\n\\"\\\\\\u0000\x7f\xe9\u20ac\U0001f600\ud800\udc00xplain text of some length \\t\\b\\f\\r/\\u001f "'
print(ascii(json.loads('"\\ud83d\\ude00\\ud83d\\u0041\\udc00\\/\\b' + "x" * 130 + '\\u00e9"')))
# expect: '\U0001f600\ud83dA\udc00/\x08xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\xe9'
for bad in '"abc', '"a\\', '"a\\u12', '"a\\u12g4"', '"' + "x" * 200 + '\\q"', '"a\nb"', '"\\u00e9' + "y" * 127, '"é\\ud800\\u"':
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.msg, e.pos)  # expect: Unterminated string starting at 0
        # expect: Unterminated string starting at 0
        # expect: Invalid \uXXXX escape 3
        # expect: Invalid \uXXXX escape 3
        # expect: Invalid \escape 201
        # expect: Invalid control character at 2
        # expect: Unterminated string starting at 0
        # expect: Invalid \uXXXX escape 9
