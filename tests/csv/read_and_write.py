import csv
import io

text = 'a,b,c\r\n1,"two, too","say ""hi"""\r\n\r\n"multi\nline",,x\n'
for row in csv.reader(io.StringIO(text, newline="")):
    print(row)  # expect: ['a', 'b', 'c']
    # expect: ['1', 'two, too', 'say "hi"']
    # expect: []
    # expect: ['multi\nline', '', 'x']
r = csv.reader(["x;y;'q;z'", "1;2;3"], delimiter=";", quotechar="'")
print(list(r), r.line_num)  # expect: [['x', 'y', 'q;z'], ['1', '2', '3']] 2
print(list(csv.reader(["a b  c"], delimiter=" ", skipinitialspace=True)), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['"a"b,c'])), list(csv.reader(['"x', 'y"'])), list(csv.reader(["", "a", ""])), list(csv.reader(["a,b\n", 'c,"d\n', 'e"'])), list(csv.reader(['"q"', "'"], quoting=csv.QUOTE_NONE)))
# expect: [['a', 'b', 'c']] [['a,b', 'c']] [[1.0, '2', 3.5]] [['ab', 'c']] [['xy']] [[], ['a'], []] [['a', 'b'], ['c', 'd\ne']] [['"q"'], ["'"]]
for kwargs in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "~"}, {"delimiter": ";", "quotechar": "'"}):
    out = io.StringIO()
    w = csv.writer(out, **kwargs)
    print(w.writerow([1, 2.5, "text", 'q"q', "a,b", None, "l\nm", "it's", ""]), end=" ")
    w.writerows([["x"], [True, "\t;"]])
    print(repr(out.getvalue()))  # expect: 38 '1,2.5,text,"q""q","a,b",,"l\nm",it\'s,\r\nx\r\nTrue,\t;\r\n'
    # expect: 50 '"1","2.5","text","q""q","a,b","","l\nm","it\'s",""\r\n"x"\r\n"True","\t;"\r\n'
    # expect: 46 '1,2.5,"text","q""q","a,b","","l\nm","it\'s",""\r\n"x"\r\nTrue,"\t;"\r\n'
    # expect: 36 '1\t2.5\ttext\t"q""q"\ta,b\t\t"l\nm"\tit\'s\t\r\nx\r\nTrue\t"\t;"\r\n'
    # expect: 49 '"1","2.5","text","q""q","a,b","","l\nm","it\'s",""\n"x"\n"True","\t;"\n'
    # expect: 34 '1,2.5,text,q\\"q,a\\,b,,l\\\nm,it\'s,\r\nx\r\nTrue,\t;\r\n'
    # expect: 36 '1,2.5,text,q~"q,"a,b",,"l\nm",it\'s,\r\nx\r\nTrue,\t;\r\n'
    # expect: 36 '1;2.5;text;q"q;a,b;;\'l\nm\';\'it\'\'s\';\r\nx\r\nTrue;\'\t;\'\r\n'
out = io.StringIO()
d = csv.DictWriter(out, ["name", "n"], restval="-")
d.writeheader()
d.writerow({"name": "a", "n": 1})
d.writerows([{"name": "b"}])
print(repr(out.getvalue()))  # expect: 'name,n\r\na,1\r\nb,-\r\n'
out.seek(0)
d = csv.DictReader(out)
print(list(d), d.fieldnames, d.line_num)
# expect: [{'name': 'a', 'n': '1'}, {'name': 'b', 'n': '-'}] ['name', 'n'] 3
print(list(csv.DictReader(["1,2,3", "4"], ["a", "b"], restkey="more", restval="?")))
# expect: [{'a': '1', 'b': '2', 'more': ['3']}, {'a': '4', 'b': '?'}]
for call in (lambda: csv.writer(io.StringIO()).writerow(3), lambda: csv.reader([b"x"]).__next__(), lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], quoting=9), lambda: csv.reader([], nonsense=1), lambda: csv.get_dialect("x"),
             lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.writer(3), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['"a'], strict=True)), lambda: d.writerow if False else csv.DictWriter(out, ["a"]).writerow({"b": 1}),
             lambda: csv.DictWriter(out, [], extrasaction="x"), lambda: csv.reader([], quotechar=None), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE, escapechar="\\").writerow([""])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: Error iterable expected, not int
        # expect: Error iterator should return strings, not bytes (the file should be opened in text mode)
        # expect: TypeError "delimiter" must be a 1-character string
        # expect: TypeError bad "quoting" value
        # expect: TypeError 'nonsense' is an invalid keyword argument for this function
        # expect: Error unknown dialect
        # expect: Error need to escape, but no escapechar set
        # expect: TypeError argument 1 must have a "write" method
        # expect: Error ',' expected after '"'
        # expect: Error unexpected end of data
        # expect: ValueError dict contains fields not in fieldnames: 'b'
        # expect: ValueError extrasaction (x) must be 'raise' or 'ignore'
        # expect: <_csv.reader object at 0x..>
        # expect: Error single empty field record must be quoted
print(csv.list_dialects(), csv.field_size_limit(), csv.Error)
# expect: ['excel', 'excel-tab', 'unix'] 131072 <class '_csv.Error'>
csv.register_dialect("mine", delimiter="|")
print(list(csv.reader(["a|b"], "mine")))  # expect: [['a', 'b']]
s = csv.Sniffer().sniff("name;age\nbob;3\nann;44\n")
print(s.delimiter, csv.Sniffer().has_header("name,age\nbob,3\nann,44\n"))  # expect: ; True
