/** A sentence that only opens or closes a report and says nothing of the work: `现将……情况报告如下。` `特此报告。` */
const stock = /^\s*(?:现(?:将|就)[^。;]{0,80}(?:报告|汇报|总结|公告|公布|公开|通报)如下|(?:特|专|以)此(?:报告|汇报|公告|函告|通报))[。:!]?\s*$/

/** Whether a folded sentence is stock. */
export const isStockSentence = (sentence: string): boolean => stock.test(sentence)
