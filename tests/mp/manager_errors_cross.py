from multiprocessing import Manager
if __name__ == "__main__":
    with Manager() as m:
        d, l = m.dict(), m.list()
        try:
            d["missing"]
        except Exception as e:
            print(repr(e))  # expect: KeyError('missing')
        try:
            l[5]
        except Exception as e:
            print(type(e).__name__, e)  # expect: IndexError list index out of range
