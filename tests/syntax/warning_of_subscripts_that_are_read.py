import warnings
warnings.simplefilter("always")
for source in "3[0]", "3[0] = 1", "del 3[0]", "3[0] += 1", "''['a']", "()['a'] = 1", "(1, 2)['a'][0] = 1":
    with warnings.catch_warnings(record=True) as caught:
        compile(source, "<test>", "exec")
    print(source, [str(w.message) for w in caught])
    # expect: 3[0] ["'int' object is not subscriptable; perhaps you missed a comma?"]
    # expect: 3[0] = 1 []
    # expect: del 3[0] []
    # expect: 3[0] += 1 []
    # expect: ''['a'] ['str indices must be integers or slices, not str; perhaps you missed a comma?']
    # expect: ()['a'] = 1 []
    # expect: (1, 2)['a'][0] = 1 ['tuple indices must be integers or slices, not str; perhaps you missed a comma?']
