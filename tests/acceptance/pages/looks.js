// What is looked for on a card: each look tells what it finds, in an array.
window.looks = {
  overflow() {
    const width = document.documentElement.clientWidth;
    const sticksOut = element => {
      const box = element.getBoundingClientRect();
      // A formula may be wider than its own box, which scrolls.
      return box.width && (box.left < -0.5 || box.right > width + 0.5) && !element.closest("mjx-container");
    };
    const page = document.documentElement.scrollWidth > width ? ["the page"] : [];
    return [...page, ...[...document.querySelectorAll("main, main *")].filter(sticksOut).map(written)];
  },
  picture() {
    return [...document.images].filter(image => !image.naturalWidth || !image.alt).map(written);
  },
  target() {
    const targets = "main :is([role=radio], [role=option], summary, a, input)";
    return [...document.querySelectorAll(targets)]
      .filter(one => one.offsetParent && !one.closest(".stem, .why, .remark, .answer"))
      .filter(one => one.getBoundingClientRect().height < 44)
      .map(written);
  },
  async barrier() {
    const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await axe.run("main", {runOnly: rules});
    return found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(" | ")}`);
  },
};

function written(element) {
  return element.outerHTML.slice(0, 120);
}
