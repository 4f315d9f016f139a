import struct
def t(f,*a):
    try: print(f, a, struct.pack(f,*a))
    except Exception as e: print(f, a, type(e).__name__, e)
t('2i',1); t('i',1,2); t('3',1); t('y',1); t('<n',1); t('5s',b'abc'); t('5p',b'abc'); t('0s',b'x'); t('s',b'abc'); t('300p',b'x'*299); t('3x'); t('i q',1,2); t('iq',1,2); t('i0q',1); t(b'i',1); t(1,1); t('\xe9',1); t('99999999999999999999i',1); t('1000000000000000000i',1)
