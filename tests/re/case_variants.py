# Letters with more than one partner: a set or a letter finds all of them, a repeated group goes by lower case only.
import re
text = 'kK\u212a sS\u017f iI\u0130\u0131 \xb5\u03bc\u039c \xdf\u1e9e \u03c3\u03c2\u03a3 \ufb05\ufb06 \u0390\u1fd3 \u1f80\u1f88 \u0432\u0412\u1c80 \u01c4\u01c5\u01c6 \xe5\xc5\u212b \u03b8\u0398\u03d1\u03f4'
for letter in sorted(set(text.replace(' ', ''))):
    whole = re.findall(letter, text, re.I)
    print(ascii(letter), ascii(''.join(whole)), re.findall(f'[{letter}]', text, re.I) == whole, len(re.findall(f'[^{letter}]', text, re.I)) + len(whole) == len(text),
          ascii(''.join(re.findall(letter, text, re.I | re.A))))
          # expect: 'I' 'iI\u0130\u0131' True True 'iI'
          # expect: 'K' 'kK\u212a' True True 'kK'
          # expect: 'S' 'sS\u017f' True True 'sS'
          # expect: 'i' 'iI\u0130\u0131' True True 'iI'
          # expect: 'k' 'kK\u212a' True True 'kK'
          # expect: 's' 'sS\u017f' True True 'sS'
          # expect: '\xb5' '\xb5\u03bc\u039c' True True '\xb5'
          # expect: '\xc5' '\xe5\xc5\u212b' True True '\xc5'
          # expect: '\xdf' '\xdf\u1e9e' True True '\xdf'
          # expect: '\xe5' '\xe5\xc5\u212b' True True '\xe5'
          # expect: '\u0130' 'iI\u0130\u0131' True True '\u0130'
          # expect: '\u0131' 'iI\u0130\u0131' True True '\u0131'
          # expect: '\u017f' 'sS\u017f' True True '\u017f'
          # expect: '\u01c4' '\u01c4\u01c5\u01c6' True True '\u01c4'
          # expect: '\u01c5' '\u01c4\u01c5\u01c6' True True '\u01c5'
          # expect: '\u01c6' '\u01c4\u01c5\u01c6' True True '\u01c6'
          # expect: '\u0390' '\u0390\u1fd3' True True '\u0390'
          # expect: '\u0398' '\u03b8\u0398\u03d1\u03f4' True True '\u0398'
          # expect: '\u039c' '\xb5\u03bc\u039c' True True '\u039c'
          # expect: '\u03a3' '\u03c3\u03c2\u03a3' True True '\u03a3'
          # expect: '\u03b8' '\u03b8\u0398\u03d1\u03f4' True True '\u03b8'
          # expect: '\u03bc' '\xb5\u03bc\u039c' True True '\u03bc'
          # expect: '\u03c2' '\u03c3\u03c2\u03a3' True True '\u03c2'
          # expect: '\u03c3' '\u03c3\u03c2\u03a3' True True '\u03c3'
          # expect: '\u03d1' '\u03b8\u0398\u03d1\u03f4' True True '\u03d1'
          # expect: '\u03f4' '\u03b8\u0398\u03d1\u03f4' True True '\u03f4'
          # expect: '\u0412' '\u0432\u0412\u1c80' True True '\u0412'
          # expect: '\u0432' '\u0432\u0412\u1c80' True True '\u0432'
          # expect: '\u1c80' '\u0432\u0412\u1c80' True True '\u1c80'
          # expect: '\u1e9e' '\xdf\u1e9e' True True '\u1e9e'
          # expect: '\u1f80' '\u1f80\u1f88' True True '\u1f80'
          # expect: '\u1f88' '\u1f80\u1f88' True True '\u1f88'
          # expect: '\u1fd3' '\u0390\u1fd3' True True '\u1fd3'
          # expect: '\u212a' 'kK\u212a' True True '\u212a'
          # expect: '\u212b' '\xe5\xc5\u212b' True True '\u212b'
          # expect: '\ufb05' '\ufb05\ufb06' True True '\ufb05'
          # expect: '\ufb06' '\ufb05\ufb06' True True '\ufb06'
print(ascii(re.findall('[a-z]', text, re.I)), ascii(re.findall('[a-z]', text, re.I | re.A)))
# expect: ['k', 'K', '\u212a', 's', 'S', '\u017f', 'i', 'I', '\u0130', '\u0131'] ['k', 'K', 's', 'S', 'i', 'I']
print(ascii(re.findall('[\u0400-\u052f]', text, re.I)))  # expect: ['\u0432', '\u0412', '\u1c80']
print([ascii(m.group()) for m in re.finditer(r'(.)\1', 'kK\u212ak sS\u017fs \u03c3\u03c2\u03a3 \xdf\u1e9e', re.I)])
# expect: ["'kK'", "'\\u212ak'", "'sS'", "'\\xdf\\u1e9e'"]
