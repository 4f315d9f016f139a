s = "hello World ÉCLAIR ß ŉ ǆ"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
# expect: HELLO WORLD ÉCLAIR SS ʼN Ǆ hello world éclair ß ŉ ǆ Hello World Éclair Ss ʼN ǅ Hello world éclair ß ŉ ǆ HELLO wORLD éclair SS ʼN Ǆ hello world éclair ss ʼn ǆ
