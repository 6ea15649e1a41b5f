import pytest
from support import files_in

from geo.write import is_current, write_texts


def test_texts_are_written_as_utf8_with_the_line_ends_they_have(tmp_path):
    write_texts({tmp_path / "new" / "folder" / "a.txt": "žluť\n", tmp_path / "b.txt": "\r\n\u2028"})
    assert (tmp_path / "new" / "folder" / "a.txt").read_bytes() == b"\xc5\xbelu\xc5\xa5\n"
    assert (tmp_path / "b.txt").read_bytes() == b"\r\n\xe2\x80\xa8"


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("a much longer text than the new one", "utf-8")
    write_texts({path: "new"})
    assert {name.name: content for name, content in files_in(tmp_path).items()} == {"a.txt": b"new"}
    assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("order", [("good", "bad"), ("bad", "good")])
def test_where_one_text_cannot_be_written_none_is(tmp_path, order):
    (tmp_path / "file").write_text("", "utf-8")
    paths = {"good": tmp_path / "a.txt", "bad": tmp_path / "file" / "b.txt"}
    with pytest.raises(OSError, match="file"):
        write_texts({paths[name]: name for name in order})
    assert [name.name for name in files_in(tmp_path)] == ["file"]


def test_a_text_that_has_no_utf8_leaves_nothing_behind(tmp_path):
    with pytest.raises(UnicodeEncodeError):
        write_texts({tmp_path / "a.txt": "good", tmp_path / "b.txt": "\ud800"})
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize(("content", "current"), [(b"a\n", True), (b"a\r\n", False), (b"", False), (None, False)])
def test_a_file_is_current_when_it_holds_exactly_the_text(tmp_path, content, current):
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    assert is_current(path, "a\n") is current
