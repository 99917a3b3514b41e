// Shuffles options anew for each showing, in the same order on both sides, and keeps what was picked for the
// back. Without scripts the card is whole: options stand in the order of the field.
(function () {
  "use strict";
  var card = document.querySelector(".quiz");
  var key = document.getElementById("quiz-key");
  if (!card || !key) return;
  var note = key.textContent;
  var front = card.classList.contains("front");

  // AnkiDroid loads a new page for the back: what both sides share goes through the session.
  function kept() {
    try {
      var found = JSON.parse(sessionStorage.getItem("quiz"));
      return found && found.note === note ? found : null;
    } catch (refused) {
      return null;
    }
  }
  function keep(showing) {
    try {
      sessionStorage.setItem("quiz", JSON.stringify(showing));
    } catch (refused) {
      return;
    }
  }
  if (front) keep({ note: note, seed: String(Math.random()), picked: [] });
  // Where nothing is kept, day and note make the same seed on both sides.
  var showing = kept() || { note: note, seed: new Date().toDateString() + note, picked: [] };

  // FNV-1a over UTF-16 units, mixed at the end so that neighbours lie far apart.
  function hash(text) {
    var h = 2166136261;
    for (var i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    return (h ^ (h >>> 16)) >>> 0;
  }

  function items(list) {
    return Array.prototype.slice.call(list.children);
  }

  function shuffle(list) {
    items(list)
      .map(function (item, i) {
        return { item: item, place: hash(showing.seed + "/" + i) };
      })
      .sort(function (a, b) {
        return a.place - b.place;
      })
      .forEach(function (one) {
        list.appendChild(one.item);
      });
  }

  function offer(list) {
    var several = list.getAttribute("data-pick") === "several";
    var offered = items(list);
    function pick(chosen) {
      var at = offered.indexOf(chosen);
      var was = showing.picked.indexOf(at) >= 0;
      var others = several ? showing.picked.filter(function (i) { return i !== at; }) : [];
      showing.picked = was ? others : others.concat(at);
      offered.forEach(function (item, i) {
        item.setAttribute("aria-checked", String(showing.picked.indexOf(i) >= 0));
      });
      keep(showing);
    }
    list.setAttribute("role", several ? "group" : "radiogroup");
    offered.forEach(function (item) {
      item.setAttribute("role", several ? "checkbox" : "radio");
      item.setAttribute("aria-checked", "false");
      item.setAttribute("tabindex", "0");
      item.addEventListener("click", function (event) {
        event.stopPropagation();
        pick(item);
      });
      item.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.stopPropagation();
        event.preventDefault();
        pick(item);
      });
    });
  }

  function reveal(list) {
    items(list).forEach(function (item, i) {
      if (showing.picked.indexOf(i) >= 0) item.classList.add("picked");
    });
  }

  Array.prototype.forEach.call(card.querySelectorAll("[data-pick]"), front ? offer : reveal);
  Array.prototype.forEach.call(card.querySelectorAll("[data-shuffle]"), shuffle);
})();
