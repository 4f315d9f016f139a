class Outer:
    class Inner:
        def method(self):
            def local():
                return [i / 0 for i in range(1)]
            return local()


Outer.Inner().method()
# exit: 1
