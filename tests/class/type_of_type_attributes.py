print(type.__name__, type.__mro__, object.__bases__, object.__mro__, type(object))
# expect: type (<class 'type'>, <class 'object'>) () (<class 'object'>,) <class 'type'>
