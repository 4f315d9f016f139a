# The dialect of a sample: from quoted fields, or from what each line has equally often; and whether its first row is a header.
import csv
samples = {'plain': 'a;b;c\n1;2;3\n4;5;6\n', 'quoted': "'a', 'b, c', 'd'\n'e', 'f', 'g'\n", 'doubled': '"x","say ""hi"""\n"y","z"\r\n',
           'not doubled': '",","",","\n' * 3, 'odd lines': 'a|b|c\n' * 9 + 'a|b\n', 'two': 'a:b,c:d\ne:f,g:h\n', 'spaces': 'a b\nc d\n',
           'letters': 'name+age\nbo+12\njim+44\n', 'zero': 'a\0b\nccc\0d\n', 'one column': 'alpha\nbeta\n'}
for name, text in samples.items():
    try:
        d = csv.Sniffer().sniff(text)
        print(name, '->', repr(d.delimiter), d.quotechar, d.doublequote, d.skipinitialspace, csv.Sniffer().has_header(text))
    except csv.Error as error: print(name, '->', error)
print(csv.Sniffer().sniff('a?b,c?d\ne?f,g?h\n', delimiters='?;').delimiter, csv.Sniffer().preferred)
for text in 'name,n\nbob,1\nann,22\n', '1,2\n3,4\n', 'id,code\naa,bb\ncc,dd\n', 'xx,yy\naa,bb\ncc,dd\n':
    print(csv.Sniffer().has_header(text), end=' ')
print()
