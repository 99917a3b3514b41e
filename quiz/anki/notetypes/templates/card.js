// Puts options in an order of the day's own, the same on both sides, and keeps what was picked for the back.
// Without scripts the card is whole: options stand in the order of the field.
(function () {
  "use strict";
  var card = document.querySelector(".quiz");
  var note = document.getElementById("quiz-key");
  if (!card || !note) return;
  var key = "quiz/" + note.textContent;
  var front = card.classList.contains("front");

  function stored(name) {
    try { return sessionStorage.getItem(name); } catch (refused) { return null; }
  }
  function store(name, value) {
    try { sessionStorage.setItem(name, value); } catch (refused) { /* the fallback of seed() holds */ }
  }

  // AnkiDroid loads a new page for the back: the seed goes through the session, else day and note make one.
  function seed() {
    if (front) store(key, String(Math.random()));
    return stored(key) || new Date().toDateString() + key;
  }

  // FNV-1a over UTF-16 units, mixed at the end so that neighbours lie far apart.
  function hash(text) {
    var h = 2166136261;
    for (var i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    return (h ^ (h >>> 16)) >>> 0;
  }

  function each(selector, inside, act) {
    Array.prototype.forEach.call(inside.querySelectorAll(selector), act);
  }

  var drawn = seed();
  each("[data-shuffle]", card, function (list) {
    Array.prototype.slice.call(list.children)
      .map(function (item, i) { return { item: item, place: hash(drawn + "/" + i) }; })
      .sort(function (a, b) { return a.place - b.place; })
      .forEach(function (one) { list.appendChild(one.item); });
  });

  each("[data-pick]", card, function (list) {
    var several = list.getAttribute("data-pick") === "several";
    var items = Array.prototype.slice.call(list.children);
    function name(item) { return item.firstElementChild ? item.firstElementChild.textContent : ""; }
    if (!front) {
      var picked = [];
      try { picked = JSON.parse(stored(key + "/picked")) || []; } catch (broken) { picked = []; }
      items.forEach(function (item) {
        if (picked.indexOf(name(item)) >= 0) item.classList.add("picked");
      });
      return;
    }
    store(key + "/picked", "[]");
    list.setAttribute("role", several ? "group" : "radiogroup");
    items.forEach(function (item) {
      item.setAttribute("role", several ? "checkbox" : "radio");
      item.setAttribute("aria-checked", "false");
      item.setAttribute("tabindex", "0");
      function pick(event) {
        event.stopPropagation();
        event.preventDefault();
        var on = item.getAttribute("aria-checked") !== "true";
        if (!several) items.forEach(function (other) { other.setAttribute("aria-checked", "false"); });
        item.setAttribute("aria-checked", String(on));
        store(key + "/picked", JSON.stringify(items.filter(function (one) {
          return one.getAttribute("aria-checked") === "true";
        }).map(name)));
      }
      item.addEventListener("click", pick);
      item.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") pick(event);
      });
    });
  });
})();
