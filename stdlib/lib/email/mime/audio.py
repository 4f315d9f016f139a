"""Parts that are sounds."""
from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEAudio"]


def _subtype_of(data):
    if data[:4] == b".snd":
        return "basic"
    if data[:4] == b"FORM" and data[8:12] in (b"AIFC", b"AIFF"):
        return "x-aiff"
    if data[:4] == b"RIFF" and data[8:16] == b"WAVEfmt ":
        return "x-wav"
    return None


class MIMEAudio(MIMENonMultipart):
    """A sound, as base64; the subtype by its first bytes."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _subtype_of(_audiodata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not find audio MIME subtype")
        super().__init__("audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)
