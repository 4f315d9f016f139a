# options: -X hints
# oracle: no (CPython gives no hints)
print "hello"
# exit: 1
