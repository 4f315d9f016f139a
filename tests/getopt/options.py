import getopt

print(getopt.getopt(["-a", "-b", "1", "-cfile", "--long", "--val=3", "--other", "x", "rest", "-a"], "ab:c:", ["long", "val=", "other="]))
# expect: ([('-a', ''), ('-b', '1'), ('-c', 'file'), ('--long', ''), ('--val', '3'), ('--other', 'x')], ['rest', '-a'])
print(getopt.gnu_getopt(["one", "-a", "two", "--val", "3", "--", "-b"], "ab:", ["val="]))
# expect: ([('-a', ''), ('--val', '3')], ['one', 'two', '-b'])
print(getopt.gnu_getopt(["one", "-a"], "+a"), getopt.getopt(["-", "-a"], "a"), getopt.getopt(["--lo"], "", ["long", "other"]))
# expect: ([], ['one', '-a']) ([], ['-', '-a']) ([('--long', '')], [])
for args in [["-z"], ["-b"], ["--no"], ["--val"], ["--long=3"], ["--l"]]:
    try:
        getopt.getopt(args, "ab:", ["long", "val=", "lone"])
    except getopt.GetoptError as e:
        print(e, "|", e.opt)  # expect: option -z not recognized | z
        # expect: option -b requires argument | b
        # expect: option --no not recognized | no
        # expect: option --val requires argument | val
        # expect: option --long must not have an argument | long
        # expect: option --l not a unique prefix | l
