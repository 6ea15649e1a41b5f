"""The page's script and style: built from web/ as committed, asking for nothing, and known to the oldest browsers."""

import json
import re

import pytest
from node import node
from support import ROOT

ASSETS = ROOT / "geo" / "assets"
ASKS_THE_NETWORK = r"\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|WebTransport|EventSource|importScripts|RTCPeerConnection)\b"
LEAVES_SOMETHING = r"\b(?:localStorage|sessionStorage|indexedDB|cookie|caches)\b"
RUNS_A_TEXT = r"\beval\b|\bFunction\(|\bimport\("
READS_MARKUP = r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc|dangerouslySetInnerHTML)\b"
OWN_CODE = ("--bundle", "--packages=external", "--minify", "--format=esm", "--jsx=automatic", "--loader:.css=empty")
TOO_NEW = {
    "js": {
        "[1].findLast((x) => x);": ".findLast",
        "Promise.withResolvers();": "Promise.withResolvers",
        "path.isPointInFill(new DOMPoint(0, 0));": ".isPointInFill(new DOMPoint)",
        "new Intl.Segmenter();": "Intl.Segmenter",
        "node.checkVisibility();": ".checkVisibility",
        "structuredClone({});": "structuredClone",
        "/(?<=a)b/.test(text);": "lookbehind_assertion in a regular expression",
    },
    "css": {
        "a:has(b) { color: red }": ":has",
        "a { height: 1dvh }": "dvh",
        "a { overflow: clip }": "overflow: clip",
        "a { color: color-mix(in srgb, red, blue) }": "color-mix()",
        "@container (min-width: 1px) { a { color: red } }": "@container",
        "@media (prefers-contrast: more) { a { color: red } }": "(prefers-contrast)",
    },
}
OLD_ENOUGH = {
    "js": "[1].at(-1); Object.hasOwn({}, 'a'); text.replaceAll('a', 'b'); node.replaceChildren(); new Intl.ListFormat('en')",
    "css": "a:focus-visible { inset: 0; aspect-ratio: 1; gap: 1px } @supports (height: 1dvh) { a { height: 1dvh } }",
}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundle")
    built = node("scripts/make_bundle.mjs", folder)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.mark.parametrize("name", ["atlas.js", "atlas.css"])
def test_the_committed_file_is_what_web_would_build(fresh, name):
    assert (ASSETS / name).read_bytes() == (fresh / name).read_bytes()  # else: make bundle


@pytest.mark.parametrize("forbidden", [ASKS_THE_NETWORK, LEAVES_SOMETHING, RUNS_A_TEXT, r"(?i)</script|<!--"])
def test_the_script_does_nothing_that_a_page_from_a_disk_must_not_do(fresh, forbidden):
    assert re.findall(forbidden, (fresh / "atlas.js").read_text("utf-8")) == []


def test_the_style_asks_for_no_file(fresh):
    text = (fresh / "atlas.css").read_text("utf-8")
    assert {link for link in re.findall(r"url\(([^)]*)\)|@import", text) if not link.startswith(("data:", "#"))} == set()
    assert "</style" not in text


def test_no_module_of_ours_reads_markup():
    own = node("node_modules/esbuild/bin/esbuild", "web/main.js", *OWN_CODE)  # the libraries know how to, and are not asked to
    assert own.returncode == 0, own.stderr
    assert len(own.stdout) > 100
    assert re.findall(READS_MARKUP, own.stdout) == []


def test_the_notice_gives_the_licence_of_every_library(fresh):
    notice = (fresh / "atlas.js").read_text("utf-8").partition("*/")[0]
    for name, version in json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"].items():
        licence = (ROOT / "node_modules" / name / "LICENSE").read_text("utf-8").strip().replace("\r", "")
        assert f"{name} {version}\n{licence}\n" in notice


def test_the_oldest_browsers_know_all_that_is_used(fresh):
    checked = node("scripts/check_browsers.mjs", fresh / "atlas.js", fresh / "atlas.css")
    assert (checked.stdout, checked.returncode) == ("", 0), checked.stderr


@pytest.mark.parametrize("kind", TOO_NEW)
def test_what_is_too_new_is_told(tmp_path, kind):
    (tmp_path / f"new.{kind}").write_text("\n".join(TOO_NEW[kind]), "utf-8")
    checked = node("scripts/check_browsers.mjs", tmp_path / f"new.{kind}")
    assert [line.partition(": not in ")[0] for line in checked.stdout.splitlines()] == [*TOO_NEW[kind].values()], checked.stderr
    assert checked.returncode == 1


@pytest.mark.parametrize("kind", OLD_ENOUGH)
def test_what_is_old_enough_is_not_told(tmp_path, kind):
    (tmp_path / f"old.{kind}").write_text(OLD_ENOUGH[kind], "utf-8")
    checked = node("scripts/check_browsers.mjs", tmp_path / f"old.{kind}")
    assert (checked.stdout, checked.returncode) == ("", 0), checked.stderr
