print(None, type(None), None is None, None == None, None == 0, bool(None), str(None), repr(None), type(None)() is None, hash(None) == hash(None))
# expect: None <class 'NoneType'> True True False False None None True True
